export { insertInbox } from './inbox.js';
