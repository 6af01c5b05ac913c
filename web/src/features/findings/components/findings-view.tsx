import { type Finding, isEnded, type PlanView, type TaskView } from '@planwright/contracts';
import { useFindings } from '../../../shared/api/get-findings.js';
import { useTasks } from '../../../shared/api/get-tasks.js';
import { titleIn } from '../../../shared/format/task-words.js';
import { texts } from '../../../shared/texts/en.js';
import { Icon, type IconName } from '../../../shared/ui/icons.js';
import { ReadFailure } from '../../../shared/ui/read-failure.js';
import { RowBones } from '../../../shared/ui/skeleton.js';
import type { Tone } from '../../../shared/ui/status.js';
import { RuleGroup } from './rule-group.js';

const t = texts.findings;

const GROUPS: readonly { severity: Finding['severity']; tone: Tone; icon: IconName }[] = [
  { severity: 'error', tone: 'red', icon: 'cross' },
  { severity: 'warning', tone: 'amber', icon: 'warn' },
  { severity: 'note', tone: 'slate', icon: 'dot' },
];

/** What rules found in the plan, the gravest first; while it grows, in what is written so far. */
export function FindingsView({ plan }: { plan: PlanView }) {
  const query = useFindings(plan.plan_id);
  const tasks = useTasks(plan.plan_id).data?.items ?? [];
  if (query.isPending) return <RowBones rows={6} />;
  if (!query.data) return <ReadFailure of={query} />;
  const found = query.data;
  const ended = isEnded(plan.status);
  return (
    <div className="flex flex-col gap-6">
      <ReadFailure of={query} />
      {found.length > 0 && <p className="text-muted">{t.lead(found.length, ended)}</p>}
      {GROUPS.map(({ severity, tone, icon }) => (
        <Group
          key={severity}
          severity={severity}
          tone={tone}
          icon={icon}
          found={found.filter((finding) => finding.severity === severity)}
          tasks={tasks}
        />
      ))}
      {found.length === 0 && (
        <div className="card flex flex-col gap-1 px-4 py-6 sm:px-6">
          <p className="text-lg font-semibold">{plan.completed_tasks > 0 ? t.emptyTitle : t.earlyTitle}</p>
          <p className="text-muted">{t.empty(plan.completed_tasks, plan.total_tasks, ended)}</p>
        </div>
      )}
      <RulesList open={found.length === 0} />
    </div>
  );
}

interface GroupProps {
  severity: Finding['severity'];
  tone: Tone;
  icon: IconName;
  found: readonly Finding[];
  tasks: readonly TaskView[];
}

function Group({ severity, tone, icon, found, tasks }: GroupProps) {
  if (found.length === 0) return null;
  const titleId = `findings-${severity}`;
  const rules = [...new Set(found.map(({ rule }) => rule))];
  const titleOf = titleIn(tasks);
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={`tone-${tone} tone-ink mb-1.5 flex items-center gap-2 font-semibold`}>
        <Icon name={icon} />
        {t.severity[severity]}
        <span className="text-muted text-sm font-normal">{found.length}</span>
      </h2>
      <ul className="card divide-line divide-y overflow-hidden">
        {rules.map((rule) => (
          <RuleGroup
            key={rule}

            rule={rule}
            found={found.filter((finding) => finding.rule === rule)}
            titleOf={titleOf}
          />
        ))}
      </ul>
    </section>
  );
}

function RulesList({ open }: { open: boolean }) {
  return (
    <details open={open} className="group">
      <summary className="text-muted hover:text-ink inline-flex min-h-6 items-center gap-1 text-sm font-medium">
        {t.rulesTitle}
        <Icon name="down" className="transition-transform duration-150 group-open:rotate-180" />
      </summary>
      <dl className="mt-3 grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {Object.values(t.rules).map(({ name, looksFor }) => (
          <div key={name}>
            <dt className="text-sm font-medium">{name}</dt>
            <dd className="text-muted text-sm">{looksFor}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
