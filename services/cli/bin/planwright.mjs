#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/main.js', import.meta.url);
if (!existsSync(program)) {
  process.stderr.write('Planwright is not built yet: run npm start once.\n');
  process.exit(1);
}
const { main } = await import(program.href);
process.exit(await main(process.argv.slice(2)));
