// npm run generate: writes the types of the page's client anew, after a route or a contract has changed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

const say = (line) => process.stdout.write(`${line}\n`);
await prepare(say);

const { openApi } = await import('@planwright/api');
const { CLIENT_TYPES_FILE, clientTypes } = await import('@planwright/infra/client-types');
const file = join(root, CLIENT_TYPES_FILE);
writeFileSync(file, await clientTypes(openApi()));
say(`wrote ${file}`);
