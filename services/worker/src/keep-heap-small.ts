import { setFlagsFromString } from 'node:v8';

/**
 * Collects a heap of this process when it has grown by three tenths, not only when it is several times as large, and gives new
 * objects less room: twenty plans at once leave much behind, and hardly any of it is needed for long. Costs a little CPU
 * (docs/performance.md).
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30');
  // Taken by the thread of the workflows, which begins later.
  setFlagsFromString('--max-semi-space-size=8');
}
