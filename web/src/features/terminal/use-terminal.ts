import type { FeedEvent, LlmDelta } from '@planwright/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getAnswers } from './api/get-answers.js';
import { TerminalStore, type AnswerEntry } from './terminal-store.js';

/** A plan's terminal: it listens from the moment the plan is opened, whichever tab is shown. */
export interface Terminal {
  store: TerminalStore;
  event(event: FeedEvent): void;
  delta(delta: LlmDelta): void;
  /** Loads the stored words of a call that was not seen from its beginning, with those of its whole task. */
  load(entry: AnswerEntry): Promise<void>;
  /** Loads all stored words that are missing, task by task; what cannot be loaded stays missing. */
  loadAll(): Promise<void>;
}

export function useTerminal(planId: string): Terminal {
  const client = useQueryClient();
  return useMemo(() => {
    const store = new TerminalStore();
    const reading = new Map<string, Promise<void>>();
    const read = async (task: string): Promise<void> => {
      for (const { interactionId, ...words } of await getAnswers(client, planId, task)) {
        if (store.isIncomplete(interactionId)) store.complete(interactionId, words);
      }
    };
    const load = (task: string): Promise<void> => {
      const begun = reading.get(task) ?? read(task).finally(() => reading.delete(task));
      reading.set(task, begun);
      return begun;
    };
    return {
      store,
      event: (event) => store.event(event),
      delta: (delta) => store.delta(delta),
      load: (entry) => load(entry.task),
      async loadAll() {
        for (const task of store.incompleteTasks()) await load(task).catch(() => undefined);
      },
    };
  }, [client, planId]);
}
