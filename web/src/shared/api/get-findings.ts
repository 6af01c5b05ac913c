import type { Finding } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import { keys } from './keys.js';

async function getFindings(planId: string, signal?: AbortSignal): Promise<Finding[]> {
  const { items } = await bodyOf(
    api.GET('/api/plans/{id}/findings', { params: { path: { id: planId } }, signal }),
  );
  return items;
}

export const findingsQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.findings(planId),
    queryFn: ({ signal }) => getFindings(planId, signal),
  });

/** What rules found in what is written so far, the gravest first. */
export const useFindings = (planId: string) => useQuery(findingsQuery(planId));

const countOf = (findings: readonly Finding[]): number => findings.length;

/** How many findings there are, for who need not know which. */
export const useFindingCount = (planId: string) =>
  useQuery({ ...findingsQuery(planId), select: countOf }).data;
