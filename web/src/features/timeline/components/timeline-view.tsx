import type { PlanView } from '@planwright/contracts';
import { useMemo } from 'react';
import { useInteractions } from '../../../shared/api/get-interactions.js';
import { useTasks } from '../../../shared/api/get-tasks.js';
import { texts } from '../../../shared/texts/en.js';
import { ReadFailure } from '../../../shared/ui/read-failure.js';
import { RowBones } from '../../../shared/ui/skeleton.js';
import { buildRows, type TimelineFilter } from '../build-rows.js';
import type { RangeInAddress } from '../use-time-range.js';
import { Waterfall } from './waterfall.js';

const t = texts.timeline;

export interface TimelineViewProps {
  plan: PlanView;
  selected: string | undefined;
  /** The attempt that is open. */
  call: string | undefined;
  filter: TimelineFilter;
  address: RangeInAddress;
  /** `call`: an attempt at a call of the task, to be opened in it. */
  onSelect: (task: string, call?: string) => void;
  onFilter: (filter: TimelineFilter) => void;
  onRange: (address: RangeInAddress) => void;
}

/** Where the plan's time went: stages, tasks, calls and attempts along one axis, live. */
export function TimelineView({ plan, ...rest }: TimelineViewProps) {
  const tasks = useTasks(plan.plan_id);
  const attempts = useInteractions(plan.plan_id);
  const origin = Date.parse(plan.started_at ?? plan.created_at);
  const rows = useMemo(
    () => buildRows(tasks.data?.items ?? [], attempts.data ?? [], origin, t),
    [tasks.data, attempts.data, origin],
  );
  const failure = <ReadFailure of={[tasks, attempts]} />;
  if (tasks.isPending || attempts.isPending) return <RowBones rows={10} />;
  if (!tasks.data || !attempts.data) return failure;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {failure}
      {rows.some(({ span }) => span) ? (
        <Waterfall rows={rows} origin={origin} running={plan.status === 'running'} {...rest} />
      ) : (
        // An axis of nothing tells nothing.
        <p className="card text-muted p-6">{t.empty}</p>
      )}
    </div>
  );
}
