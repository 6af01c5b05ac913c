export { createCallLedger } from './create-call-ledger.js';
export { closeAbandonedCalls } from './close-abandoned.js';
