import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { planQuery } from '../../shared/api/get-plan.js';
import { readHistory } from './api/get-history.js';
import type { Terminal } from './use-terminal.js';

export interface History {
  state: 'loading' | 'done' | 'failed';
  retry: () => void;
}

const read = new WeakSet<Terminal['store']>();

/** Fetches what was said before the page was opened, once, when the terminal is first looked at. */
export function useHistory(planId: string, { store }: Terminal): History {
  const client = useQueryClient();
  const [state, setState] = useState<History['state']>(read.has(store) ? 'done' : 'loading');
  const [tries, setTries] = useState(0);
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
  }, [client, planId, store, tries]);
  const retry = (): void => {
    setState('loading');
    setTries(tries + 1);
  };
  return { state, retry };
}
