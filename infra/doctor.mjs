// npx planwright doctor: looks, and says what to do. Works before the first build, too.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

if (!existsSync(join(root, 'infra', 'dist', 'dev-stack', 'index.js'))) {
  process.stdout.write(`WRONG Build           nothing is built yet\n      ${' '.repeat(15)} -> npm start\n`);
  process.exit(1);
}
const { doctor } = await import('./dist/dev-stack/index.js');
process.exit(await doctor(process.argv.slice(2), process.stdout));
