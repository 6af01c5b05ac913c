import { app } from './en/app.js';
import { connection } from './en/connection.js';
import { common } from './en/common.js';
import { editing } from './en/editing.js';
import { errors } from './en/errors.js';
import { home } from './en/home.js';
import { newPlan } from './en/new-plan.js';
import { plans } from './en/plans.js';
import { plan } from './en/plan.js';
import { gate } from './en/gate.js';
import { graph } from './en/graph.js';
import { tasks } from './en/tasks.js';
import { timeline } from './en/timeline.js';
import { terminal } from './en/terminal.js';
import { files } from './en/files.js';
import { recovery } from './en/recovery.js';
import { report } from './en/report.js';
import { firstRead } from './en/first-read.js';
import { failures } from './en/failures.js';
import { findings } from './en/findings.js';
import { exportTexts } from './en/export.js';
import { ui } from './en/ui.js';
import { units } from './en/units.js';
import { keys } from './en/keys.js';
import { outcome, planStatus, speed, taskStatus, withGaps } from './en/states.js';

/** Every text a person reads on the page, so that another language is another folder like `en`. One file an area. */
export const texts = {
  planStatus,
  outcome,
  taskStatus,
  withGaps,
  speed,
  app,
  connection,
  common,
  editing,
  errors,
  home,
  newPlan,
  plans,
  plan,
  gate,
  graph,
  tasks,
  timeline,
  terminal,
  files,
  recovery,
  report,
  firstRead,
  failures,
  findings,
  export: exportTexts,
  ui,
  keys,
  units,
  /** The language of these texts, as a BCP 47 tag. */
  language: 'en',
  time: { now: 'just now' },
} as const;
