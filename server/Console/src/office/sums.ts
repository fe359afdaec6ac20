interface SumText {
  readonly amount: string;
  readonly rest: string;
}

/** Keeps the sums beside the choices true while another reduction is typed. The broker reckons them, as it does when it books. */
export function keepSums(percent: HTMLInputElement): void {
  const { form } = percent;
  const path = percent.dataset['sums'];
  if (!form || path === undefined) return;
  let latest = 0;
  percent.addEventListener('input', () => {
    const mine = ++latest;
    void sumsOf(path, percent.value).then((sums) => {
      if (mine !== latest || sums === null) return;
      for (const kind of ['Goodwill', 'InKind']) {
        const sum = sums.get(kind);
        write(form, `[data-sum="${kind}"]`, sum?.amount ?? '–');
        write(form, `[data-rest="${kind}"]`, sum?.rest ?? '');
      }
    });
  });
}

/** Null: the line is down; what stands there stays. */
async function sumsOf(path: string, percent: string): Promise<ReadonlyMap<string, SumText> | null> {
  try {
    const answer = await fetch(`${path}?percent=${encodeURIComponent(percent)}`);
    return answer.ok ? read(await answer.json()) : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function read(value: unknown): ReadonlyMap<string, SumText> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).filter((one): one is [string, SumText] => isSum(one[1])));
}

function isSum(value: unknown): value is SumText {
  return typeof value === 'object' && value !== null && 'amount' in value && typeof value.amount === 'string' && 'rest' in value && typeof value.rest === 'string';
}

function write(form: HTMLFormElement, selector: string, text: string): void {
  const element = form.querySelector(selector);
  if (element) element.textContent = text;
}
