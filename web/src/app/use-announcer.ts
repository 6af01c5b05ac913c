import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAnnounce, type Announce } from '../shared/announce/announce-context.js';
import { tasksQuery } from '../shared/api/get-tasks.js';
import { titleIn } from '../shared/format/task-words.js';
import type { PlanTap } from '../shared/socket/use-plan-feed.js';
import { texts } from '../shared/texts/en.js';

const t = texts.plan;
const GATHER_MS = 1500;

/** Gathers what happened and says it in one sentence, so that a screen reader is not flooded. */
function createAnnouncer(announce: Announce, titleOf: (task: string) => string): PlanTap {
  let finished: string[] = [];
  let urgent: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (): void => {
    timer = undefined;
    const done = finished.length > 3 ? [t.manyFinished(finished.length)] : finished.map(t.finished);
    announce([...urgent, ...done].join('. '));
    finished = [];
    urgent = [];
  };
  return {
    event(event) {
      if (event.event === 'task_status') {
        const title = titleOf(event.payload.task);
        if (event.payload.status === 'completed') finished.push(title);
        if (event.payload.status === 'failed') urgent.push(t.taskFailed(title));
        if (event.payload.status === 'waiting') urgent.push(t.taskWaiting(title));
      } else if (event.event === 'plan_status') {
        urgent.push(t.planNow(texts.planStatus[event.payload.status]));
      }
      if (finished.length + urgent.length > 0) timer ??= setTimeout(say, GATHER_MS);
    },
  };
}

/** Says politely what happens to a plan while it runs. */
export function useAnnouncer(planId: string): PlanTap {
  const client = useQueryClient();
  const announce = useAnnounce();
  return useMemo(
    () =>
      createAnnouncer(announce, (name) =>
        titleIn(client.getQueryData(tasksQuery(planId).queryKey)?.items)(name),
      ),
    [announce, client, planId],
  );
}
