// npm run bench [-- <name> …]: builds what is missing, measures, and writes docs/benchmarks.json and docs/benchmarks.md.
import { prepare } from './prepare.mjs';

await prepare((line) => process.stdout.write(`${line}\n`));
const { main } = await import('@planwright/bench');
process.exit(await main(process.argv.slice(2)));
