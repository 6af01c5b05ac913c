// npm run screenshots [-- --out folder --only text]: builds what is missing and takes a picture of every page in every form.
import { prepare } from './prepare.mjs';

await prepare((line) => process.stdout.write(`${line}\n`));
// By its place and not by its name: that room uses this one, and a name would make a circle of it.
const { main } = await import(new URL('../e2e/dist/screenshots/index.js', import.meta.url));
process.exit(await main(process.argv.slice(2)));
