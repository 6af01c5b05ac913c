import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, paths } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';

const deletePlan = (planId: string): Promise<unknown> => api.remove(paths.plan(planId));

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
