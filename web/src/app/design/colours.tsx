import type { PlanOutcome, PlanStatus, TaskStatus } from '@planwright/contracts';
import { texts } from '../../shared/texts/en.js';
import { Icon, ICON_NAMES } from '../../shared/ui/icons.js';
import { PlanMark, TaskMark } from '../../shared/ui/status.js';
import { Specimen } from './specimen.js';

const PHASES = ['blue', 'purple', 'green'];
const TASKS = Object.keys(texts.taskStatus) as TaskStatus[];
const PLANS = Object.keys(texts.planStatus) as PlanStatus[];
const OUTCOMES = Object.keys(texts.outcome) as PlanOutcome[];

export function Colours() {
  return (
    <>
      <Specimen name="Type">
        <div className="flex flex-col gap-1">
          <p className="text-2xl font-semibold">Title, 26</p>
          <p className="text-lg font-semibold">Lead, 18</p>
          <p>Body, 15: a calm instrument for watching thought become a plan.</p>
          <p className="text-muted text-sm">Small, 13: $0.0421 · 1 min 05 s · 0123456789</p>
          <p className="font-mono text-sm">Mono: 002-19-scenarios.md {'=>'} 1,234.50</p>
        </div>
      </Specimen>
      <Specimen name="States of a task">
        {TASKS.map((status) => (
          <TaskMark key={status} status={status} />
        ))}
        <TaskMark status="completed" gaps={2} />
      </Specimen>
      <Specimen name="States of a plan">
        {PLANS.map((status) => (
          <PlanMark key={status} status={status} outcome={null} />
        ))}
        {OUTCOMES.map((outcome) => (
          <PlanMark key={outcome} status="completed" outcome={outcome} />
        ))}
      </Specimen>
      <Specimen name="Phases">
        {PHASES.map((phase) => (
          <div key={phase} className={`phase-${phase} flex min-w-40 flex-1 flex-col gap-2`}>
            <div className="phase-fill rounded-xl px-4 py-3 font-semibold">Filled</div>
            <div className="phase-soft rounded-xl px-4 py-3">
              <span className="phase-ink font-semibold">Soft</span>
            </div>
          </div>
        ))}
      </Specimen>
      <Specimen name="Icons">
        {ICON_NAMES.map((name) => (
          <span key={name} title={name}>
            <Icon name={name} />
          </span>
        ))}
      </Specimen>
    </>
  );
}
