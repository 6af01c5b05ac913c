import type { PlanPreview } from '@planwright/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';
import type { NewPlan } from './create-plan.js';

const previewPlan = (body: NewPlan, signal?: AbortSignal): Promise<PlanPreview> =>
  bodyOf(api.POST('/api/plans/preview', { body, signal }));

const previewQuery = (body: NewPlan) =>
  queryOptions({
    queryKey: keys.preview(body),
    queryFn: ({ signal }) => previewPlan(body, signal),
    placeholderData: keepPreviousData,
    enabled: body.prompt.trim().length > 2,
    gcTime: 60_000,
    retry: false,
  });

/** What a plan would take; asked for each body once, nothing is made. */
export const usePlanPreview = (body: NewPlan) => useQuery(previewQuery(body));
