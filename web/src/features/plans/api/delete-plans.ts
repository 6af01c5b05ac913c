import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';
import { onEach } from './on-each.js';

export function useDeletePlans() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      onEach(ids, (id) => api.DELETE('/api/plans/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: keys.planLists }),
  });
}
