// npm run chaos [-- --plans 20 --seed 7 …]: builds what is missing and runs plans while their parts fail (docs/reliability.md).
import { prepare } from './prepare.mjs';

await prepare((line) => process.stdout.write(`${line}\n`));
const { main } = await import('@planwright/e2e/chaos');
process.exit(await main(process.argv.slice(2)));
