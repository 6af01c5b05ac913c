import { ApplicationFailure } from '@temporalio/common';

/**
 * Runs a part of a task's definition on what models and people wrote.
 * @throws output_invalid where it throws: it would throw each time again, so nothing retries it. Its own words are left
 * out, since they may hold content.
 */
export function byDefinition<T>(task: string, part: string, run: () => T): T {
  try {
    return run();
  } catch {
    throw ApplicationFailure.nonRetryable(
      `${task}: its ${part} cannot be made of what is there.`,
      'output_invalid',
    );
  }
}
