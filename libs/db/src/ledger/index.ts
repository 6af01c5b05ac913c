export { createCallLedger } from './create-call-ledger.js';
