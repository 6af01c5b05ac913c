// npm run chaos [-- --plans 20 --seed 7 …]: builds what is missing and runs plans while their parts fail (docs/reliability.md).
import { prepare } from './prepare.mjs';

await prepare((line) => process.stdout.write(`${line}\n`));
// By its place and not by its name: that room uses this one, and a name would make a circle of it.
const { main } = await import(new URL('../e2e/dist/chaos/index.js', import.meta.url));
process.exit(await main(process.argv.slice(2)));
