export * from './graph/critical-path.js';
export * from './graph/give-up.js';
export * from './graph/graph-index.js';
export * from './graph/progress.js';
export * from './graph/rework.js';
export * from './graph/task-states.js';
export * from './graph/walk-graph.js';
export * from './ports/activities.js';
export * from './ports/ledger.js';
export * from './ports/llm.js';
export * from './ports/run-store.js';
export * from './ports/task-ends.js';
export {
  dayNumber,
  FIVE_DAY_WEEK,
  isoDate,
  isoWeekday,
  type WorkCalendar,
  workdaysFrom,
} from './schedule/calendar.js';
export { scheduleWork } from './schedule/schedule-work.js';
export { whatCannotHold } from './schedule/what-cannot-hold.js';
export * from './schedule/work.js';
export * from './schema/strict-schema.js';
