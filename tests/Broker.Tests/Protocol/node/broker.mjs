// node broker.mjs CASE PROTOCOL URL SIGN_IN [NUMBER]: the official client at the real broker does one thing and prints what came of it.
import * as cases from './brokerCases.mjs';
import { Desk } from './desk.mjs';

const [, , name, protocol, url, signIn, number] = process.argv;

const result = await cases[name](new Desk(url, protocol, signIn), Number(number));
process.stdout.write(JSON.stringify(result));
process.exit(0);
