/** The names of everything in the query cache. `live` is a plan's state as its events tell it. */
export const keys = {
  planLists: ['plan-list'] as const,
  planList: (filter: object) => ['plan-list', filter] as const,
  plan: (planId: string) => ['plan', planId] as const,
  live: (planId: string) => ['plan-live', planId] as const,
  tasks: (planId: string) => ['plan-tasks', planId] as const,
  taskDetails: (planId: string) => ['task', planId] as const,
  task: (planId: string, task: string) => ['task', planId, task] as const,
  interactions: (planId: string) => ['plan-interactions', planId] as const,
  artefacts: (planId: string) => ['plan-artefacts', planId] as const,
  file: (planId: string, name: string, version: number) => ['file', planId, name, version] as const,
  firstRead: (planId: string) => ['first-read', planId] as const,
  findings: (planId: string) => ['findings', planId] as const,
  newerReport: (planId: string) => ['newer-report', planId] as const,
  prompts: ['prompts'] as const,
  models: ['models'] as const,
  localServers: ['local-servers'] as const,
  preview: (body: object) => ['preview', body] as const,
  impacts: (planId: string) => ['impact', planId] as const,
  impact: (planId: string, task: string, version: number) => ['impact', planId, task, version] as const,
  remaining: (planId: string, from: string | undefined, state: string) =>
    ['remaining', planId, from, state] as const,
  versions: (planId: string, task: string) => ['task', planId, task, 'versions'] as const,
  diff: (planId: string, task: string, from: number, to: number) => ['diff', planId, task, from, to] as const,
  merge: (planId: string, task: string) => ['task', planId, task, 'merge'] as const,
};

/** All that is read of a plan besides the plan itself, and that may have changed while its events were missed. */
export const partsOfPlan = (planId: string): readonly (readonly string[])[] =>
  [
    keys.tasks,
    keys.taskDetails,
    keys.interactions,
    keys.artefacts,
    keys.firstRead,
    keys.findings,
    keys.newerReport,
    keys.impacts,
  ].map((key) => key(planId));
