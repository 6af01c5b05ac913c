import type { WorkCalendar } from './calendar.js';

/** A piece of work, or a part of the plan that stands for everything below it. */
export interface WorkNode {
  id: string;
  /** null at the top. */
  parentId: string | null;
  /** Whole working days, at least 1; null where nobody has estimated it. */
  days: number | null;
  /** Its children that have no children themselves run one after the other, in the order they are given. */
  inOrder?: boolean;
}

/** `to` starts when `from` has ended. Either may stand on any level: a phase means all the work in it. */
export interface WorkDependency {
  from: string;
  to: string;
  reason?: string;
  /** How much it costs to leave it out, above 0; 1 where it is not given. */
  weight?: number;
}

export interface WorkInput {
  /** Siblings in the order that they are to be shown and, where nothing else orders them, done. */
  nodes: readonly WorkNode[];
  /** In the order they were said. */
  dependencies: readonly WorkDependency[];
  /** ISO date; work begins on the first working day that is not before it. */
  start: string;
  calendar?: WorkCalendar;
}

/** `given`: its own estimate; `shared`: a share of the estimate above it; `assumed`: one day, for want of any. */
export type DaysBasis = 'given' | 'shared' | 'assumed';

/** Where a node lies in time. Dates are ISO, both ends included; `days` and `slack` count working days. */
export interface ScheduledWork {
  id: string;
  start: string;
  finish: string;
  /** Of a part of the plan: from its first to its last day of work. 0 for a share of less than a day. */
  days: number;
  /** By how many days it may slip before the plan ends later. */
  slack: number;
  critical: boolean;
  leaf: boolean;
  /** Of a part of the plan: its own estimate if it has one, else the weakest of what lies below. */
  basis: DaysBasis;
}

export interface WorkMilestone {
  /** The node that has ended; null for a plan that has more than one node at the top. */
  id: string | null;
  kind: 'phase' | 'project';
  date: string;
}

/** A dependency that could not hold. */
export interface WorkCut {
  dependency: WorkDependency;
  /** `circle`: it contradicts others; `own_part`: a thing cannot wait for what it is a part of, nor for itself. */
  cause: 'circle' | 'own_part';
  /**
   * The circle that it closes, as ids from its `from` on. Neighbours either wait for each other by a dependency, or one
   * is a part of the other.
   */
  circle: string[];
}

/** Who waits for whom in the schedule: `said` is a dependency that was kept, `order` the order among siblings. */
export interface WorkLink {
  from: string;
  to: string;
  kind: 'said' | 'order';
  reason?: string;
}

export interface WorkSchedule {
  start: string;
  finish: string;
  /** Working days from the first to the last, both included. */
  days: number;
  /** Every node, parts before what is in them. */
  work: ScheduledWork[];
  milestones: WorkMilestone[];
  /** One chain of leaves that fixes the end of the plan, first to last. */
  criticalPath: string[];
  /** Leaves that could run side by side if each took as long: a wave waits only for waves before it. */
  waves: string[][];
  links: WorkLink[];
  cuts: WorkCut[];
}
