import type { PlanOutcome, PlanStatus, TaskStatus } from '@planwright/contracts';
import { markup, type Markup } from '../html/markup.js';
import type { ReportFailure, ReportPlan, ReportSection } from '@planwright/contracts';

type Tone = 'good' | 'busy' | 'bad' | 'calm';
interface Shown {
  icon: string;
  word: string;
  tone: Tone;
}

const PLAN: Record<PlanStatus, Shown> = {
  pending: { icon: '○', word: 'Not started', tone: 'calm' },
  running: { icon: '◐', word: 'Being written', tone: 'busy' },
  paused: { icon: '‖', word: 'Paused', tone: 'calm' },
  waiting: { icon: '✋', word: 'Waits for a person', tone: 'busy' },
  completed: { icon: '✓', word: 'Completed', tone: 'good' },
  failed: { icon: '✕', word: 'Failed', tone: 'bad' },
  cancelled: { icon: '⊘', word: 'Cancelled', tone: 'calm' },
};

const OUTCOME: Partial<Record<PlanOutcome, Shown>> = {
  completed_with_gaps: { icon: '✓', word: 'Completed with gaps', tone: 'good' },
  with_failures: { icon: '✕', word: 'Ended with failures', tone: 'bad' },
  nothing_succeeded: { icon: '✕', word: 'Nothing succeeded', tone: 'bad' },
};

const TASK: Record<TaskStatus, Shown & { missing: string }> = {
  pending: { icon: '○', word: 'to come', tone: 'calm', missing: 'Still to come.' },
  ready: { icon: '○', word: 'next', tone: 'calm', missing: 'Still to come: it is next in line.' },
  running: { icon: '◐', word: 'being written', tone: 'busy', missing: 'Being written now.' },
  waiting: {
    icon: '✋',
    word: 'waits for a person',
    tone: 'busy',
    missing: 'Waits for the answer of a person.',
  },
  completed: { icon: '✓', word: 'done', tone: 'good', missing: 'This task is done but wrote no text.' },
  failed: { icon: '✕', word: 'failed', tone: 'bad', missing: 'This part failed.' },
  blocked: {
    icon: '▬',
    word: 'blocked',
    tone: 'calm',
    missing: 'Could not start: a part it rests on failed.',
  },
  cancelled: { icon: '⊘', word: 'cancelled', tone: 'calm', missing: 'Cancelled before it was written.' },
  stale: {
    icon: '◌',
    word: 'out of date',
    tone: 'busy',
    missing: 'Out of date: what it rests on was changed.',
  },
};

export const badge = ({ icon, word, tone }: Shown): Markup =>
  markup`<span class="badge ${tone}"><span aria-hidden="true">${icon}</span> ${word}</span>`;

export const planState = (plan: Pick<ReportPlan, 'status' | 'outcome'>): Shown =>
  (plan.outcome && OUTCOME[plan.outcome]) || PLAN[plan.status];

export const sectionState = (section: ReportSection): Shown =>
  section.status === 'completed' && section.gaps.length > 0
    ? { ...TASK.completed, word: 'done with gaps' }
    : TASK[section.status];

/** Why a section has no text, in a sentence: the reason given, else its task's failure, else what its status means. */
export const whyMissing = (section: ReportSection, failures: readonly ReportFailure[]): string =>
  section.missing_reason ??
  failures.find(({ task }) => task === section.id && section.status === 'failed')?.error.message ??
  TASK[section.status].missing;
