export { createRunStore } from './create-run-store.js';
export { listenForTaskEnds } from './task-ends.js';
