import { HubConnectionBuilder, HttpTransportType, LogLevel, type HubConnection } from '@microsoft/signalr';
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack';
import { hubPath } from '../protocol/messages';
import { contactSocket } from './contactSocket';

const keepAliveMs = 5000;
const silenceMs = 15000;

/** Makes a connection that is not started yet; `onContact` is called for everything that arrives on it. */
export type Dial = (onContact: () => void) => HubConnection;

/** To the broker that this page came from. */
export const dialHub: Dial = (onContact) => {
  // `WebSocket` is an option of the client's that its type declarations leave out.
  const options = { transport: HttpTransportType.WebSockets, skipNegotiation: true, WebSocket: contactSocket(onContact) };
  const connection = new HubConnectionBuilder()
    .withUrl(hubPath, options)
    .withHubProtocol(new MessagePackHubProtocol())
    .configureLogging(LogLevel.None)
    .build();
  connection.keepAliveIntervalInMilliseconds = keepAliveMs;
  connection.serverTimeoutInMilliseconds = silenceMs;
  return connection;
};
