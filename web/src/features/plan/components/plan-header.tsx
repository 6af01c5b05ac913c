import type { PlanView, TaskView } from '@planwright/contracts';
import { memo, type ReactNode } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { CopyButton } from '../../../shared/ui/copy-button.js';
import { ExampleMark } from '../../../shared/ui/example-mark.js';
import { FailureNote } from '../../../shared/ui/failure-note.js';
import { Icon } from '../../../shared/ui/icons.js';
import { OfflineMark } from '../../../shared/ui/offline-mark.js';
import { PlanMark } from '../../../shared/ui/status.js';
import { RelativeTime } from '../../../shared/ui/time.js';
import { recoveryOf } from '../recovery.js';
import { GateBanner } from './gate-banner.js';
import { MergeNotice } from './merge-notice.js';
import { PlanActions } from './plan-actions.js';
import { PlanFigures } from './plan-figures.js';
import { RecoveryPanel } from './recovery-panel.js';
import { StageBars } from './stage-bars.js';

const t = texts.plan;

interface PlanHeaderProps {
  plan: PlanView;
  tasks: readonly TaskView[];
  /** What else can be done with the plan, before what changes it. */
  more: ReactNode;
  onDeleted: () => void;
}

/** The plan at a glance: what it is, how it stands, what it took, what can be done. */
export const PlanHeader = memo(function PlanHeader({ plan, tasks, more, onDeleted }: PlanHeaderProps) {
  const gates = tasks.filter((task) => task.status === 'waiting');
  const recovery = recoveryOf(plan, tasks);
  return (
    <header className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="text-xl leading-tight font-semibold" dir="auto">
            {plan.title}
          </h1>
          <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
            <PlanMark status={plan.status} outcome={plan.outcome} />
            {plan.example && <ExampleMark />}
            {plan.offline && <OfflineMark />}
            <span className="text-muted text-sm">
              <RelativeTime iso={plan.created_at} />
            </span>
            <PlanId id={plan.plan_id} />
            {plan.status === 'paused' && !recovery && (
              <span className="text-muted text-sm">{t.pausedNote}</span>
            )}
            {plan.status === 'pending' && <span className="text-muted text-sm">{t.pendingNote}</span>}
            <Prompt text={plan.prompt} />
          </div>
        </div>
        <PlanActions plan={plan} recovering={recovery !== null} more={more} onDeleted={onDeleted} />
      </div>
      {recovery ? (
        <RecoveryPanel plan={plan} recovery={recovery} />
      ) : (
        plan.error && <FailureNote error={plan.error} />
      )}
      {gates.map((task) => (
        <GateBanner key={task.task} planId={plan.plan_id} task={task} />
      ))}
      <MergeNotice tasks={tasks} />
      <PlanFigures plan={plan} />
      <StageBars tasks={tasks} />
    </header>
  );
});

/** For commands and requests, which name a plan by it: its first part, and all of it to copy. */
const PlanId = ({ id }: { id: string }) => (
  <span className="text-muted inline-flex items-center text-sm" title={id}>
    <span className="sr-only">{t.id} </span>
    <code className="font-mono">{id.split('-')[0]}</code>
    <CopyButton text={id} what={t.copyId} />
  </span>
);

/** Folded to a word beside the state; open, it takes a line of its own. */
const Prompt = ({ text }: { text: string }) => (
  <details className="group open:basis-full">
    <summary className="text-muted hover:text-ink inline-flex min-h-6 items-center gap-1 text-sm">
      {t.prompt} <Icon name="down" className="transition-transform duration-150 group-open:rotate-180" />
    </summary>
    <div className="bg-sunken mt-1 flex items-start gap-2 rounded-lg p-3">
      <p className="max-h-60 flex-1 overflow-y-auto text-sm whitespace-pre-wrap" dir="auto">
        {text}
      </p>
      <CopyButton text={text} what={t.prompt} />
    </div>
  </details>
);
