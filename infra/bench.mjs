// npm run bench [-- <name> …]: builds what is missing, measures, and writes docs/benchmarks.json and docs/benchmarks.md.
import { prepare } from './prepare.mjs';

await prepare((line) => process.stdout.write(`${line}\n`));
// By its place and not by its name: the benchmarks use this room, and a name would make a circle of it.
const { main } = await import(new URL('../bench/dist/main.js', import.meta.url));
process.exit(await main(process.argv.slice(2)));
