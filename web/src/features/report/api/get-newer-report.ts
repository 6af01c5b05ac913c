import type { PlanView } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, paths } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';
import { planQuery } from '../../../shared/api/get-plan.js';

/** Where the report of a plan stands: the final one, or the best that what is stored allows. */
export const reportAddress = (planId: string, status: PlanView['status'] | undefined): string =>
  status === 'completed' ? paths.report(planId) : paths.fallbackReport(planId);

const newerReportQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.newerReport(planId),
    queryFn: ({ signal, client }) => {
      const plan = client.getQueryData(planQuery(planId).queryKey);
      return api.text(reportAddress(planId, plan?.status), { signal });
    },
    // The frame loads the first report by itself: only what events announce after that is read here.
    initialData: null as string | null,
    staleTime: Infinity,
    gcTime: 0,
  });

/** The report as it is since the plan went on under the reader's eyes; null until then. */
export const useNewerReport = (planId: string) => useQuery(newerReportQuery(planId));
