import type { PlanState } from '@planwright/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from '../../shared/api/keys.js';
import { readHistory } from './api/get-history.js';
import type { Terminal } from './use-terminal.js';

export type HistoryState = 'loading' | 'done' | 'failed';

const read = new WeakSet<Terminal['store']>();

/** Fetches what was said before the page was opened, once, when the terminal is first looked at. */
export function useHistory(planId: string, terminal: Terminal, lastSeq: number): HistoryState {
  const client = useQueryClient();
  const { store } = terminal;
  const needed = lastSeq > 0 && !read.has(store);
  const [state, setState] = useState<HistoryState>(needed ? 'loading' : 'done');
  useEffect(() => {
    if (read.has(store)) return undefined;
    const upTo = client.getQueryData<PlanState>(keys.live(planId))?.lastSeq ?? lastSeq;
    if (upTo === 0) return undefined;
    let ended = false;
    const stop = readHistory(
      planId,
      upTo,
      (event) => store.event(event),
      (complete) => {
        ended = true;
        if (complete) read.add(store);
        setState(complete ? 'done' : 'failed');
      },
    );
    return () => {
      if (!ended) stop();
    };
    // Only what was there when the tab was opened is history; later events come by the feed.
  }, [client, planId, store, lastSeq > 0]);
  return state;
}
