import { stopTestServices } from './test-services.mjs';

/** Runs once after the integration specs. */
export default stopTestServices;
