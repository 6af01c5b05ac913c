/** One text of an output, and where it stands. */
export interface Said {
  task: string;
  /** JSON path in the task's output, e.g. `risks[2].action`. */
  path: string;
  text: string;
}

/** The tasks whose texts state the plan, in the order in which they are written: what is said first counts as the original. */
const STATING = [
  'identify_purpose',
  'plan_type',
  'enrich_levers',
  'focus_on_vital_few_levers',
  'candidate_scenarios',
  'select_scenario',
  'physical_locations',
  'currency_strategy',
  'identify_risks',
  'make_assumptions',
  'distill_assumptions',
  'review_assumptions',
  'consolidate_assumptions_markdown',
  'pre_project_assessment',
  'project_plan',
  'governance_phase1_audit',
  'governance_phase2_bodies',
  'governance_phase3_impl_plan',
  'governance_phase4_decision_escalation_matrix',
  'governance_phase5_monitoring_progress',
  'governance_phase6_extra',
  'find_team_members',
  'enrich_team_members_with_contract_type',
  'enrich_team_members_with_background_story',
  'enrich_team_members_with_environment_info',
  'review_team',
  'swot_analysis',
  'expert_review',
  'data_collection',
  'identify_documents',
  'filter_documents_to_find',
  'filter_documents_to_create',
  'draft_documents_to_find',
  'draft_documents_to_create',
  'create_wbs_level1',
  'create_wbs_level2',
  'create_pitch',
  'convert_pitch_to_markdown',
  'identify_task_dependencies',
  'estimate_task_durations',
  'create_wbs_level3',
  'review_plan',
  'executive_summary',
  'create_schedule',
  'questions_and_answers',
  'premortem',
] as const;

/**
 * What is not the plan's own statement: the prompt, the verdict on it, attacks on its premise, drafts of decisions that were
 * later dropped, and other people's projects.
 */
const ABOUT_OTHERS: ReadonlySet<string> = new Set([
  'start_time',
  'setup',
  'redline_gate',
  'premise_attack',
  'potential_levers',
  'deduplicate_levers',
  'related_resources',
]);

// What code joined out of other outputs, and what is no text for people.
const JOINED_KEYS: ReadonlySet<string> = new Set([
  'markdown',
  'full',
  'metadata',
  'wbs_project',
  'major_phase_details',
]);
// The same text as in its sections.
const JOINED_PATHS: ReadonlySet<string> = new Set(['consolidate_assumptions_markdown short']);
const ID_KEY = /(?:^|_)ids?(?:_list)?$|^search_query$|^(?:where_to_find|link|url)/;
// Outputs have some hundred keys, each of them many times.
const ids = new Map<string, boolean>();
function isId(key: string): boolean {
  const known = ids.get(key);
  if (known !== undefined) return known;
  const is = ID_KEY.test(key);
  if (ids.size < 2_000) ids.set(key, is);
  return is;
}

/** Every text under a value that a person reads, in reading order. */
export function textsIn(task: string, value: unknown, path = ''): Said[] {
  const said: Said[] = [];
  gather(task, value, path, said);
  return said;
}

function gather(task: string, value: unknown, path: string, said: Said[]): void {
  if (typeof value === 'string') {
    if (value.trim() !== '') said.push({ task, path, text: value });
  } else if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) gather(task, one, `${path}[${i}]`, said);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      const at = path === '' ? key : `${path}.${key}`;
      if (!JOINED_KEYS.has(key) && !JOINED_PATHS.has(`${task} ${at}`) && !isId(key))
        gather(task, one, at, said);
    }
  }
}

/**
 * What the plan itself states, task by task in the order of its making; a text that was said word for word before stands
 * there only once.
 */
export function statedTexts(outputs: Readonly<Record<string, unknown>>): Said[] {
  const said = new Set<string>();
  return STATING.flatMap((task) => textsIn(task, outputs[task])).filter(({ text }) => {
    if (said.has(text)) return false;
    said.add(text);
    return true;
  });
}

/** Tasks with an output, first those that state the plan, then the others by name. */
export function tasksInOrder(outputs: Readonly<Record<string, unknown>>): string[] {
  const stating: readonly string[] = STATING;
  return [
    ...stating.filter((task) => Object.hasOwn(outputs, task)),
    ...Object.keys(outputs)
      .filter((task) => !stating.includes(task))
      .sort(),
  ];
}

export const isAboutOthers = (task: string): boolean => ABOUT_OTHERS.has(task);

/** The sentence or line of a text in which a place lies, with where it begins. */
export function sentenceAt(text: string, at: number): { text: string; from: number } {
  const ends = [...text.matchAll(/(?<=[.!?。！？](?:["'”’)\]]|\*\*)*)\s+|\n+/gu)];
  const from = ends
    .filter((end) => end.index + end[0].length <= at)
    .reduce((_, end) => end.index + end[0].length, 0);
  const to = ends.find((end) => end.index >= at)?.index ?? text.length;
  return { text: text.slice(from, to), from };
}

/** A piece of a text short enough for a message, with an ellipsis where something is left out. */
export function excerpt(text: string, most = 90): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
