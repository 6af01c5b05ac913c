import type { FeedEvent, LlmDelta } from '@planwright/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getAnswer } from './api/get-answer.js';
import { TerminalStore, type AnswerEntry } from './terminal-store.js';

/** A plan's terminal: it listens from the moment the plan is opened, whichever tab is shown. */
export interface Terminal {
  store: TerminalStore;
  event(event: FeedEvent): void;
  delta(delta: LlmDelta): void;
  /** Loads the stored words of a call that was not seen from its beginning. */
  load(entry: AnswerEntry): Promise<void>;
}

export function useTerminal(planId: string): Terminal {
  const client = useQueryClient();
  return useMemo(() => {
    const store = new TerminalStore();
    const load = async (task: string, id: string): Promise<void> => {
      const answer = await getAnswer(client, planId, task, id);
      if (answer) store.complete(id, answer);
    };
    return {
      store,
      event(event) {
        const streamed = event.event === 'llm_interaction' && store.isStreaming(event.payload.interaction_id);
        store.event(event);
        if (!streamed || event.payload.status === 'running') return;
        const { task, interaction_id: id } = event.payload;
        // A part was missed: now that the answer is stored, it takes the stream's place. If that read fails, the
        // entry keeps its button to load it.
        if (store.isIncomplete(id)) load(task, id).catch(() => undefined);
      },
      delta: (delta) => store.delta(delta),
      load: (entry) => load(entry.task, entry.interactionId),
    };
  }, [client, planId]);
}
