// npx planwright restore: puts a backup back.
import { runBuilt } from './built-program.mjs';

await runBuilt('restore');
