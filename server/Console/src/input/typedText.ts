const mostCharacters = 4096;

export type TypedPart = { readonly text: string } | { readonly enter: true };

/** Cuts a text into messages, never through a character; a line end is a press of Enter. */
export function typedParts(text: string): TypedPart[] {
  const parts: TypedPart[] = [];
  text.split(/\r\n?|\n/).forEach((line, i) => {
    if (i > 0) parts.push({ enter: true });
    const characters = [...line];
    for (let at = 0; at < characters.length; at += mostCharacters) {
      parts.push({ text: characters.slice(at, at + mostCharacters).join('') });
    }
  });
  return parts;
}
