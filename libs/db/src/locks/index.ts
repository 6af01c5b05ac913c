export { withAdvisoryLock } from './advisory-lock.js';
