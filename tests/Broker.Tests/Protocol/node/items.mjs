// A message as the list of its items, in JSON; bytes as {"$bin": base64}. MessageItemsJson.cs says the same.
import { MessageType } from '@microsoft/signalr';

export function toJson(value) {
  if (value instanceof Uint8Array) return { $bin: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(toJson);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
}

export function fromJson(value) {
  if (Array.isArray(value)) return value.map(fromJson);
  if (value === null || typeof value !== 'object') return value;
  if (typeof value.$bin === 'string') return new Uint8Array(Buffer.from(value.$bin, 'base64'));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromJson(item)]));
}

/** What the official protocol read; it does not tell stream ids. */
export function itemsOf(message) {
  const head = [message.type, message.headers, message.invocationId ?? null];
  switch (message.type) {
    case MessageType.Invocation:
      return [...head, message.target, message.arguments];
    case MessageType.StreamItem:
      return [...head, message.item];
    case MessageType.Completion:
      if (message.error !== undefined) return [...head, 1, message.error];
      return message.result === undefined ? [...head, 2] : [...head, 3, message.result];
    case MessageType.Ping:
      return [message.type];
    case MessageType.Close:
      return [message.type, message.error, message.allowReconnect];
    case MessageType.Ack:
    case MessageType.Sequence:
      return [message.type, message.sequenceId];
    default:
      throw new Error(`The official protocol read a message of type ${message.type}.`);
  }
}

/** What the official protocol is to write. */
export function messageOf(items) {
  const [type, second, third, fourth, fifth, sixth] = items;
  const head = { type, headers: second, invocationId: third ?? undefined };
  switch (type) {
    case MessageType.Invocation:
    case MessageType.StreamInvocation:
      return { ...head, target: fourth, arguments: fifth, streamIds: sixth };
    case MessageType.StreamItem:
      return { ...head, item: fourth };
    case MessageType.Completion:
      return { ...head, error: fourth === 1 ? fifth : undefined, result: fourth === 3 ? fifth : undefined };
    case MessageType.CancelInvocation:
      return head;
    case MessageType.Close:
      return { type, error: second, allowReconnect: third };
    case MessageType.Ack:
    case MessageType.Sequence:
      return { type, sequenceId: second };
    default:
      return { type };
  }
}
