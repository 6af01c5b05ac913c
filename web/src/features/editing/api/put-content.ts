import type { EditResult } from '@planwright/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';
import { readAfter } from '../../../shared/api/read-after.js';

interface Edit {
  content: string;
  /** The version that the edit was begun with, or the one that it is to replace. */
  version: number;
  /** Whether what rests on the output runs again at once. */
  cascade: boolean;
}

const putContent = (planId: string, task: string, { content, version, cascade }: Edit): Promise<EditResult> =>
  bodyOf(
    api.PUT('/api/plans/{id}/tasks/{task}/content', {
      params: {
        path: { id: planId, task },
        query: { cascade: cascade ? 'true' : 'false' },
        header: { 'If-Match': `"${version}"` },
      },
      body: { content },
    }),
  );

export function useEditContent(
  planId: string,
  task: string,
  onSaved: (result: EditResult, ran: boolean) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (edit: Edit) => putContent(planId, task, edit),
    onSuccess: (result, { cascade }) => onSaved(result, cascade),
    onSettled: readAfter(client, keys.task(planId, task), keys.tasks(planId)),
  });
}
