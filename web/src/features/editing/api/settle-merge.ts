import type { EditResult, MergeBody } from '@planwright/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';
import { readAfter } from '../../../shared/api/read-after.js';

interface Answer extends Pick<MergeBody, 'take' | 'content'> {
  /** The versions that were read: the person's, and the newer one where it was there. */
  mine: number;
  theirs: number | null;
}

/** @throws ProblemError stale_version when either version is another by now */
const settleMerge = (
  planId: string,
  task: string,
  { mine, theirs, ...answer }: Answer,
): Promise<EditResult> =>
  bodyOf(
    api.POST('/api/plans/{id}/tasks/{task}/merge', {
      params: { path: { id: planId, task }, header: { 'If-Match': `"${mine}"` } },
      body: { ...answer, candidate_version: theirs },
    }),
  );

export function useSettleMerge(planId: string, task: string, onSettled: (result: EditResult) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answer: Answer) => settleMerge(planId, task, answer),
    onSuccess: onSettled,
    onSettled: readAfter(client, keys.task(planId, task), keys.tasks(planId)),
  });
}
