import { plural } from '../plural.js';
import { whole } from '../whole.js';

export const plan = {
  prompt: 'Prompt',
  id: 'Plan id',
  copyId: 'the id of this plan',
  tabsLabel: 'Views of the plan',
  tabs: {
    graph: 'Graph',
    tasks: 'Tasks',
    timeline: 'Timeline',
    terminal: 'Terminal',
    files: 'Files',
    findings: 'Findings',
    report: 'Report',
  },
  facts: 'Figures of the plan',
  cost: 'Cost',
  budget: (amount: string) => `of ${amount}`,
  tokens: 'Tokens',
  tokensDetail: (input: string, output: string, reasoning: string, cached: string) =>
    `${input} in (${cached} cached) · ${output} out (${reasoning} reasoning)`,
  elapsed: 'Elapsed',
  remaining: 'Remaining',
  range: (low: string, high: string) => (low === high ? `about ${low}` : `${low} – ${high}`),
  model: 'Model',
  tasksDone: 'Tasks',
  ofTotal: (done: number, total: number) => `${whole(done)} of ${whole(total)}`,
  stages: 'Progress by stage',
  stage: (name: string, done: number, total: number) =>
    `${name}: ${whole(done)} of ${whole(total)} tasks done`,
  stageCount: (done: number, total: number) => `${whole(done)}/${whole(total)}`,
  pause: 'Pause',
  resume: 'Resume',
  resumeTitle: 'Go on with this plan?',
  resumeBody: 'The tasks that are left run now; what they ask the model for is paid for.',
  cancel: 'Cancel',
  retry: 'Retry what failed',
  wouldRun: (tasks: number, calls: number, time: string, cost: string) =>
    `Runs ${whole(tasks)} ${plural(tasks, 'task', 'tasks')}: ${whole(calls)} ${plural(calls, 'call', 'calls')}, about ${time}, ${cost}.`,
  remove: 'Delete',
  cancelTitle: 'Cancel this plan?',
  cancelBody:
    'The calls under way are ended and what they cost is spent. Everything written so far is kept, and the plan can be resumed later.',
  cancelConfirm: 'Cancel the plan',
  removeTitle: 'Delete this plan?',
  removeBody: (files: number) =>
    `The plan, its tasks, its report and ${whole(files)} ${plural(files, 'file', 'files')} are deleted for good. This cannot be undone.`,
  removeConfirm: 'Delete for good',
  pausedNote: 'Paused: no new call starts until you resume.',
  pendingNote: 'Taken. It starts as soon as a worker is free.',
  mergeWaiting: (count: number) =>
    `${whole(count)} ${plural(count, 'task waits', 'tasks wait')} for your answer:`,
  finished: (title: string) => `${title}: completed`,
  taskFailed: (title: string) => `${title}: failed`,
  taskWaiting: (title: string) => `${title}: waits for you`,
  manyFinished: (count: number) => `${whole(count)} tasks finished`,
  planNow: (status: string) => `The plan is now: ${status}`,
} as const;
