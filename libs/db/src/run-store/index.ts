export { createRunStore } from './create-run-store.js';
