import type { TaskStatus, TaskView } from '@planwright/contracts';
import type { IconName } from '../../shared/ui/icons.js';
import type { Tone } from '../../shared/ui/status.js';
import { texts } from '../../shared/texts/en.js';

const t = texts.tasks;
/** States in which a stage has something to look at. */
const LIVELY: ReadonlySet<TaskStatus> = new Set(['ready', 'running', 'waiting', 'failed', 'blocked']);
/** As many tasks as are read without folding. */
const FEW = 15;

export interface StageNote {
  tone: Tone;
  icon: IconName;
  motion?: string;
  words: string;
}

const countOf = (tasks: readonly TaskView[], status: TaskStatus): number =>
  tasks.filter((task) => task.status === status).length;

/** What is worth saying of a folded stage besides how much of it is done. */
export function stageNotes(tasks: readonly TaskView[]): StageNote[] {
  const gaps = tasks.filter((task) => task.status === 'completed' && task.gaps.length > 0).length;
  const notes: (StageNote & { count: number })[] = [
    {
      count: countOf(tasks, 'failed'),
      tone: 'red',
      icon: 'cross',
      words: t.failed(countOf(tasks, 'failed')),
    },
    {
      count: countOf(tasks, 'waiting'),
      tone: 'violet',
      icon: 'hand',
      words: t.waiting(countOf(tasks, 'waiting')),
    },
    {
      count: countOf(tasks, 'running'),
      tone: 'amber',
      icon: 'running',
      motion: 'animate-turn',
      words: t.running(countOf(tasks, 'running')),
    },
    {
      count: countOf(tasks, 'blocked'),
      tone: 'slate',
      icon: 'bar',
      words: t.blocked(countOf(tasks, 'blocked')),
    },
    { count: gaps, tone: 'green', icon: 'gaps', words: t.withGaps(gaps) },
  ];
  return notes.filter(({ count }) => count > 0);
}

/** The stages that a person wants open without asking: where something is going on, or all of a short list. */
export function currentStages(
  groups: readonly { stage: string; tasks: readonly TaskView[] }[],
  selected: string | undefined,
): ReadonlySet<string> {
  const short = groups.reduce((sum, group) => sum + group.tasks.length, 0) <= FEW;
  const open = groups.filter(
    ({ tasks }) => short || tasks.some(({ status, task }) => LIVELY.has(status) || task === selected),
  );
  return new Set(open.map(({ stage }) => stage));
}
