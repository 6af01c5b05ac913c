// npm start: installs, builds, and hands over to the launcher. Nothing outside Node is needed to read this.
import { prepare } from './prepare.mjs';

// With --json, stdout belongs to the events.
const json = process.argv.includes('--json');
const say = (line) => (json ? process.stderr : process.stdout).write(`${line}\n`);

await prepare(say);
const { main } = await import('./dist/dev-stack/index.js');
process.exit(await main(process.argv.slice(2), process.env.npm_lifecycle_event !== undefined));
