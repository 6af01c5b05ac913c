import type { PlanView } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { addressOf, api, AS_TEXT, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';
import { planQuery } from '../../../shared/api/get-plan.js';

/** Where the report of a plan stands: the final one, or the best that what is stored allows. */
const reportPath = (status: PlanView['status'] | undefined) =>
  status === 'completed' ? '/api/plans/{id}/report' : '/api/plans/{id}/fallback-report';

/** The same for the frame, which loads it by itself. */
export const reportAddress = (planId: string, status: PlanView['status'] | undefined): string =>
  addressOf(reportPath(status), { path: { id: planId } });

const newerReportQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.newerReport(planId),
    queryFn: ({ signal, client }) => {
      const plan = client.getQueryData(planQuery(planId).queryKey);
      return bodyOf(
        api.GET(reportPath(plan?.status), { params: { path: { id: planId } }, signal, ...AS_TEXT }),
      );
    },
    // The frame loads the first report by itself: only what events announce after that is read here.
    initialData: null as string | null,
    staleTime: Infinity,
    gcTime: 0,
  });

/** The report as it is since the plan went on under the reader's eyes; null until then. */
export const useNewerReport = (planId: string) => useQuery(newerReportQuery(planId));
