import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../shared/api/client.js';
import { onEach, readListsAfter } from './on-each.js';

export function useDeletePlans() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      onEach(ids, (id) => api.DELETE('/api/plans/{id}', { params: { path: { id } } })),
    onSettled: readListsAfter(client),
  });
}
