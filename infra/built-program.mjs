// Runs one of the launcher's programs that need the build: npx planwright backup, npx planwright restore.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

/** Runs the program of that name to its end, and ends with its exit code. */
export async function runBuilt(name) {
  if (!existsSync(join(root, 'infra', 'dist', 'dev-stack', 'index.js'))) {
    process.stderr.write('Planwright is not built yet: run npm start once.\n');
    process.exit(1);
  }
  const programs = await import('./dist/dev-stack/index.js');
  // What is started does not hold the event loop.
  const hold = setInterval(() => undefined, 60_000);
  const code = await programs[name](process.argv.slice(2), process.stdout);
  clearInterval(hold);
  process.exit(code);
}
