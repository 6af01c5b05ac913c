import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api/keys.js';
import { ProblemError } from '../../../shared/api/problem-error.js';
import { texts } from '../../../shared/texts/en.js';

/** What became of a thing that was to be done to many plans. */
export interface Done {
  ids: string[];
  failed: { id: string; reason: string }[];
}

/** So many requests at once leave room for the page's own. */
const AT_ONCE = 4;

/** Does the same to each plan; one that fails keeps the others from nothing. */
export async function onEach(ids: readonly string[], act: (id: string) => Promise<unknown>): Promise<Done> {
  const done: Done = { ids: [], failed: [] };
  const queue = [...ids];
  const work = async (): Promise<void> => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      try {
        await act(id);
        done.ids.push(id);
      } catch (error) {
        const reason = error instanceof ProblemError ? error.problem.title : texts.errors.pageFailed;
        done.failed.push({ id, reason });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return done;
}

/** For `onSettled`, as `readAfter` is: where nothing at all was done, that is told before the lists are read again. */
export const readListsAfter =
  (client: QueryClient) =>
  (done: Done | undefined): Promise<void> | undefined => {
    const read = client.invalidateQueries({ queryKey: keys.planLists });
    return done?.ids.length ? read : undefined;
  };
