import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { planQuery } from '../../shared/api/get-plan.js';
import { readHistory } from './api/get-history.js';
import type { Terminal } from './use-terminal.js';

export type HistoryState = 'loading' | 'done' | 'failed';

const read = new WeakSet<Terminal['store']>();

/** Fetches what was said before the page was opened, once, when the terminal is first looked at. */
export function useHistory(planId: string, { store }: Terminal): HistoryState {
  const client = useQueryClient();
  const [state, setState] = useState<HistoryState>(read.has(store) ? 'done' : 'loading');
  useEffect(() => {
    if (read.has(store)) return undefined;
    // What comes after this event comes by the feed.
    const upTo = client.getQueryData(planQuery(planId).queryKey)?.last_seq ?? 0;
    return readHistory(
      planId,
      upTo,
      (event) => store.event(event),
      (complete) => {
        if (complete) read.add(store);
        setState(complete ? 'done' : 'failed');
      },
    );
  }, [client, planId, store]);
  return state;
}
