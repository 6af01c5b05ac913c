export { Askings, committedCalls } from './askings.js';
export { problemsOf } from './problems-of.js';
