// The official protocol as a service: one question a line, one answer a line.
// {"parse": base64} → {"message": what the official protocol read, "items": what its MessagePack library read}
// {"write": items}  → {"bytes": base64}
import { createInterface } from 'node:readline';
import { NullLogger } from '@microsoft/signalr';
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack';
import { decode } from '@msgpack/msgpack';
import { fromJson, itemsOf, messageOf, toJson } from './items.mjs';

const protocol = new MessagePackHubProtocol();

function parse(base64) {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  const messages = protocol.parseMessages(bytes.buffer, NullLogger.instance);
  const lengthSize = bytes.findIndex((value) => value < 0x80) + 1;
  return {
    message: messages.length === 1 ? toJson(itemsOf(messages[0])) : null,
    items: toJson(decode(bytes.subarray(lengthSize))),
  };
}

function write(items) {
  return { bytes: Buffer.from(protocol.writeMessage(messageOf(fromJson(items)))).toString('base64') };
}

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  const answer = 'parse' in question ? parse(question.parse) : write(question.write);
  process.stdout.write(JSON.stringify(answer) + '\n');
}
