import { Link } from '@tanstack/react-router';
import { useListKeys } from '../../../shared/keys/use-list-keys.js';
import { texts } from '../../../shared/texts/en.js';
import { ReadFailure } from '../../../shared/ui/read-failure.js';
import { GroupBones } from '../../../shared/ui/skeleton.js';
import type { Overview as OverviewState } from '../use-overview.js';
import { PlanGroup } from './plan-group.js';

const t = texts.home;

/** What goes on, what waits for a person first; a part with nothing in it is not there. `j` and `k` go through all of it. */
export function Overview({ overview }: { overview: OverviewState }) {
  const { waiting, running, failed, recent, newcomer, reads } = overview;
  const broken = reads.some((read) => read.isError);
  const parts = [waiting, running, failed, recent];
  const { listRef, rowProps } = useListKeys<HTMLDivElement>({
    label: texts.plans.title,
    count: parts.flat().length,
  });
  /** The keys of a part's rows, which come after those of the parts before it. */
  const rowsFrom = (part: number) => (index: number) => rowProps(parts.slice(0, part).flat().length + index);
  if (newcomer === undefined) return broken ? <ReadFailure of={reads} /> : <GroupBones />;
  const all = (status: 'waiting' | 'running' | 'failed' | 'completed') => (
    <Link to="/plans" search={{ status }} className="text-accent text-sm font-medium hover:underline">
      {t.all}
    </Link>
  );
  const open = [
    { id: 'waiting', title: t.waiting, plans: waiting, all: all('waiting'), row: rowsFrom(0) },
    { id: 'running', title: t.running, plans: running, all: all('running'), row: rowsFrom(1) },
    { id: 'failed', title: t.failed, plans: failed, all: all('failed'), row: rowsFrom(2) },
  ].filter(({ plans }) => plans.length > 0);
  const beside = open.length > 0 && recent.length > 0;
  return (
    <div ref={listRef} className={`grid items-start gap-x-6 gap-y-8 ${beside ? 'lg:grid-cols-2' : ''}`}>
      {broken && (
        <div className="col-span-full">
          <ReadFailure of={reads} />
        </div>
      )}
      {open.length > 0 && (
        <div className="flex min-w-0 flex-col gap-8">
          {open.map((group) => (
            <PlanGroup key={group.id} {...group} />
          ))}
        </div>
      )}
      {recent.length > 0 && (
        <PlanGroup id="recent" title={t.recent} plans={recent} all={all('completed')} row={rowsFrom(3)} />
      )}
    </div>
  );
}
