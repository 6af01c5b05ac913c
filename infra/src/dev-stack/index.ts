export { backup, restore } from './backup/commands.js';
export { doctor } from './doctor/doctor.js';
export { bringUp, type BringUpOptions, type Stack } from './launch/bring-up.js';
export { main } from './launch/main.js';
export { migrateOnly } from './launch/migrate-only.js';
export { RunFolder, type StackAddresses, type StackState } from './state/run-folder.js';
export { StackError } from './stack-error.js';
