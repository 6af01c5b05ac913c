// npm run migrate: migrations alone.
import { prepare } from './prepare.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

await prepare(say);
const { migrateOnly } = await import('./dist/dev-stack/index.js');
try {
  await migrateOnly(say);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
process.exit();
