// node client.mjs CASE URL: the official client does one thing and prints what came of it.
import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack';
import * as cases from './cases.mjs';

const [, , name, url] = process.argv;

function build(configure = (builder) => builder) {
  const connection = configure(
    new HubConnectionBuilder()
      .withUrl(url, { transport: HttpTransportType.WebSockets })
      .withHubProtocol(new MessagePackHubProtocol())
      .withKeepAliveInterval(500)
      .configureLogging(LogLevel.None),
  ).build();
  connection.closed = new Promise((resolve) => connection.onclose(resolve));
  return connection;
}

const result = await cases[name](build);
process.stdout.write(JSON.stringify(result));
process.exit(0);
