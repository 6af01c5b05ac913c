// npx planwright restore: puts a backup back.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

if (!existsSync(join(root, 'infra', 'dist', 'dev-stack', 'index.js'))) {
  process.stderr.write('Planwright is not built yet: run npm start once.\n');
  process.exit(1);
}
const { restore } = await import('./dist/dev-stack/index.js');
// What is started does not hold the event loop.
const hold = setInterval(() => undefined, 60_000);
const code = await restore(process.argv.slice(2), process.stdout);
clearInterval(hold);
process.exit(code);
