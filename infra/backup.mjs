// npx planwright backup: writes everything in the database to one file.
import { runBuilt } from './built-program.mjs';

await runBuilt('backup');
