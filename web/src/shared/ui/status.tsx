import type { PlanOutcome, PlanStatus, TaskStatus } from '@planwright/contracts';
import { texts } from '../texts/en.js';
import { Icon, type IconName } from './icons.js';

export type Tone = 'gray' | 'blue' | 'amber' | 'violet' | 'green' | 'red' | 'slate';

/** A state as it is seen: never by its colour alone. */
export interface Look {
  tone: Tone;
  icon: IconName;
  word: string;
  motion?: string;
  dashed?: boolean;
}

const { planStatus, taskStatus } = texts;

const TASK: Record<TaskStatus, Look> = {
  pending: { tone: 'gray', icon: 'ring', word: taskStatus.pending },
  ready: { tone: 'blue', icon: 'ready', word: taskStatus.ready },
  running: { tone: 'amber', icon: 'running', word: taskStatus.running, motion: 'animate-turn' },
  waiting: { tone: 'violet', icon: 'hand', word: taskStatus.waiting },
  completed: { tone: 'green', icon: 'completed', word: taskStatus.completed },
  failed: { tone: 'red', icon: 'failed', word: taskStatus.failed },
  blocked: { tone: 'slate', icon: 'blocked', word: taskStatus.blocked },
  cancelled: { tone: 'gray', icon: 'struck', word: taskStatus.cancelled },
  stale: { tone: 'gray', icon: 'stale', word: taskStatus.stale, dashed: true },
};

const PLAN: Record<PlanStatus, Look> = {
  pending: { tone: 'gray', icon: 'ring', word: planStatus.pending },
  running: { tone: 'amber', icon: 'running', word: planStatus.running, motion: 'animate-turn' },
  paused: { tone: 'gray', icon: 'paused', word: planStatus.paused },
  waiting: { tone: 'violet', icon: 'hand', word: planStatus.waiting },
  completed: { tone: 'green', icon: 'completed', word: planStatus.completed },
  failed: { tone: 'red', icon: 'failed', word: planStatus.failed },
  cancelled: { tone: 'gray', icon: 'struck', word: planStatus.cancelled },
};

/** How a task's state looks; one that lacks parts is green with a notch. */
export const taskLook = (status: TaskStatus, gaps = 0): Look =>
  status === 'completed' && gaps > 0
    ? { ...TASK.completed, icon: 'gaps', word: texts.withGaps }
    : TASK[status];

/** How a plan's state looks, with its outcome in the word. */
export function planLook(status: PlanStatus, outcome: PlanOutcome | null): Look {
  const look = PLAN[status];
  // Every failed plan has failures; only what differs is worth a word.
  if (!outcome || outcome === 'clean' || (status === 'failed' && outcome === 'with_failures')) return look;
  const word = `${look.word} ${texts.outcome[outcome]}`;
  return { ...look, word, icon: status === 'completed' ? 'gaps' : look.icon };
}

/** A state as icon, word and colour together, so that colour alone never says it. */
export function StatusMark({ look, filled = false }: { look: Look; filled?: boolean }) {
  const shape = filled
    ? `tone-fill rounded-full ps-2 pe-2.5 py-0.5 ${look.dashed ? 'border border-dashed border-current' : ''}`
    : 'tone-ink';
  return (
    <span
      className={`tone-${look.tone} ${shape} inline-flex shrink-0 items-center gap-1.5 text-sm font-medium whitespace-nowrap`}
    >
      <Icon name={look.icon} className={look.motion ?? ''} />
      {look.word}
    </span>
  );
}

export const TaskMark = ({ status, gaps = 0 }: { status: TaskStatus; gaps?: number }) => (
  <StatusMark look={taskLook(status, gaps)} />
);

export const PlanMark = ({ status, outcome }: { status: PlanStatus; outcome: PlanOutcome | null }) => (
  <StatusMark look={planLook(status, outcome)} filled />
);
