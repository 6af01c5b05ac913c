import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';

const deletePlan = (planId: string): Promise<undefined> =>
  bodyOf(api.DELETE('/api/plans/{id}', { params: { path: { id: planId } } }));

export function useDeletePlan(planId: string, onDeleted: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => deletePlan(planId),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.planLists });
      onDeleted();
    },
  });
}
