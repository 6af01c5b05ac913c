import { startTestServices, stopTestServices } from './test-services.mjs';

/** Runs once before the integration specs. */
export default async function setup() {
  try {
    await startTestServices();
  } catch (error) {
    await stopTestServices();
    throw error;
  }
}
