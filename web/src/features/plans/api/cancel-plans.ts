import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../shared/api/client.js';
import { onEach, readListsAfter } from './on-each.js';

export function useCancelPlans() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      onEach(ids, (id) => api.POST('/api/plans/{id}/cancel', { params: { path: { id } } })),
    onSettled: readListsAfter(client),
  });
}
