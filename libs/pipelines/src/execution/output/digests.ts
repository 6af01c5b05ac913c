import { oneLine } from '@planwright/documents';
import { block, jsonBlock } from '../wording/blocks.js';

// What the last tasks need of a dozen earlier ones: a handful of lines of each, under the name of the task that wrote
// it. Lists are cut, since eleven of them go into one request.

/** The first line of a text in at most `max` characters, cut between words. */
export function brief(text: string, max = 160): string {
  return shorten(text.trim().split('\n', 1)[0] ?? '', max);
}

/** A text in at most `max` characters, cut between words where it has them. */
export function shorten(text: string, max: number): string {
  const whole = oneLine(text);
  if (whole.length <= max) return whole;
  const cut = whole.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
  const end = cut.lastIndexOf(' ');
  return `${end > max / 2 ? cut.slice(0, end) : cut}…`;
}

const few = (texts: readonly string[], count: number): string[] =>
  texts.slice(0, count).map((text) => brief(text));

interface Decisions {
  decisions: readonly { name: string; primary: boolean; trade_off: string }[];
}

/** The vital decisions with their trade-off, the others by name. */
export const decisionsDigest = ({ decisions }: Decisions): string =>
  jsonBlock('strategic_decisions_markdown', {
    vital: decisions
      .filter((decision) => decision.primary)
      .map(({ name, trade_off }) => ({ name, trade_off: brief(trade_off, 200) })),
    others: decisions.filter((decision) => !decision.primary).map(({ name }) => name),
  });

interface Team {
  roles: readonly { category: string; count: string; contract_type: string }[];
  omissions: readonly string[];
}

/** The roles with how many people and on what terms, and what the team was found to lack. */
export const teamDigest = ({ roles, omissions }: Team): string =>
  jsonBlock('team_markdown', {
    roles: roles.map(
      ({ category, count, contract_type }) => `${category} (${brief(count, 20)}, ${contract_type})`,
    ),
    lacking: few(omissions, 3),
  });

type SwotKey = 'strengths' | 'weaknesses' | 'opportunities' | 'threats' | 'missing_information';
interface Swot {
  response_conduct: Readonly<Record<SwotKey, readonly string[]>>;
}

/** The named lists of the SWOT analysis. */
export const swotDigest = ({ response_conduct }: Swot, ...keys: SwotKey[]): string =>
  jsonBlock(
    'swot_analysis',
    Object.fromEntries(keys.map((key) => [key, few(response_conduct[key], 4)] as const)),
  );

interface Experts {
  criticisms: readonly {
    expert_title: string;
    negative_feedback_list: readonly { feedback_title: string; feedback_consequence: string }[];
  }[];
}

/** What each consulted expert objects to, with what follows from it. */
export const expertsDigest = ({ criticisms }: Experts): string =>
  jsonBlock(
    'expert_review',
    criticisms.slice(0, 4).map(({ expert_title, negative_feedback_list }) => ({
      expert: expert_title,
      objections: negative_feedback_list
        .slice(0, 3)
        .map((feedback) => `${brief(feedback.feedback_title)}: ${brief(feedback.feedback_consequence, 120)}`),
    })),
  );

interface Data {
  data_collection_list: readonly {
    title: string;
    smart_validation_objective: string;
    assumptions: readonly { assumption: string; sensitivity_score: string }[];
  }[];
}

const touchiest = (assumptions: Data['data_collection_list'][number]['assumptions']): string[] => {
  const found =
    assumptions.find((assumption) => assumption.sensitivity_score === 'high') ?? assumptions.at(0);
  return found ? [brief(found.assumption)] : [];
};

/** What is still to be found out and the touchiest assumption behind it. */
export const dataDigest = ({ data_collection_list }: Data): string =>
  jsonBlock(
    'data_collection',
    data_collection_list
      .slice(0, 8)
      .map(({ title, assumptions }) => ({ to_find_out: title, supposed: touchiest(assumptions) })),
  );

/** What is still to be found out and when it counts as found. */
export const dataTargets = ({ data_collection_list }: Data): string =>
  jsonBlock(
    'data_collection',
    data_collection_list
      .slice(0, 8)
      .map((item) => ({ to_find_out: item.title, target: brief(item.smart_validation_objective, 240) })),
  );

interface Related {
  suggestion_list: readonly {
    project_name: string;
    success_metrics: readonly string[];
    risks_and_challenges_faced: readonly string[];
  }[];
}

/** Comparable projects with what they struggled with. */
export const relatedDigest = ({ suggestion_list }: Related): string =>
  jsonBlock(
    'related_resources',
    suggestion_list.slice(0, 4).map(({ project_name, risks_and_challenges_faced }) => ({
      project: project_name,
      struggled_with: few(risks_and_challenges_faced, 2),
    })),
  );

/** Comparable projects with what they reached. */
export const relatedSuccesses = ({ suggestion_list }: Related): string =>
  jsonBlock(
    'related_resources',
    suggestion_list.slice(0, 4).map(({ project_name, success_metrics }) => ({
      project: project_name,
      reached: few(success_metrics, 2),
    })),
  );

interface WorkNode {
  description: string;
  extra_fields: { final_deliverable?: string | undefined; responsible_role?: string | null | undefined };
  task_children: readonly WorkNode[];
}

/** The phases with their subtasks and, on request, who answers for each. `tag` is the task that the tree comes from. */
export const workDigest = (
  tag: string,
  { wbs_project: root }: { wbs_project: WorkNode },
  withOwners = false,
): string =>
  jsonBlock(tag, {
    project: root.description,
    ...(root.extra_fields.final_deliverable ? { delivers: root.extra_fields.final_deliverable } : {}),
    phases: root.task_children.map((phase) => ({
      phase: phase.description,
      work: phase.task_children.map((subtask) =>
        withOwners
          ? `${subtask.description} (${subtask.extra_fields.responsible_role ?? 'nobody named'})`
          : subtask.description,
      ),
    })),
  });

const PITCH_PART = 600;

/** How the pitch opens and what it asks for at its end. */
export function pitchDigest({ markdown }: { markdown: string }): string {
  const paragraphs = markdown
    .replace(/^#{1,6} .*$/gm, '')
    .split(/\n\s*\n/)
    .map((paragraph) => shorten(paragraph, PITCH_PART))
    .filter((paragraph) => paragraph !== '');
  const [opening = '', ...others] = paragraphs;
  const ending = others.at(-1);
  return block('convert_pitch_to_markdown', ending ? `${opening}\n\n${ending}` : opening);
}

interface Governance {
  bodies: readonly { name: string; decision_rights: string }[];
  tough_questions: readonly string[];
}

/** Who decides what, and what leadership has to be asked. */
export const governanceDigest = ({ bodies, tough_questions }: Governance): string =>
  jsonBlock('consolidate_governance', {
    bodies: bodies
      .slice(0, 5)
      .map(({ name, decision_rights }) => ({ name, decides: brief(decision_rights) })),
    open_questions: few(tough_questions, 3),
  });

interface Documents {
  documents: readonly { name: string; kind: 'create' | 'find' }[];
}

/** The documents that have to be written or obtained, by name. */
export const documentsDigest = ({ documents }: Documents): string => {
  const named = (kind: 'create' | 'find') =>
    few(
      documents.filter((document) => document.kind === kind).map(({ name }) => name),
      6,
    );
  return jsonBlock('markdown_with_documents_to_create_and_find', {
    to_write: named('create'),
    to_obtain: named('find'),
  });
};

interface Review {
  question_answers_list: readonly { title: string; answers: readonly string[] }[];
}

/** The gravest finding under each question of the review. */
export const reviewDigest = ({ question_answers_list }: Review): string =>
  jsonBlock(
    'review_plan',
    question_answers_list.map(({ title, answers }) => `${title}: ${brief(answers[0] ?? '', 120)}`),
  );

/** What readers were found to ask; the hard questions stand last, and they are the ones taken. */
export const questionsDigest = (asked: { question_answer_pairs: readonly { question: string }[] }): string =>
  jsonBlock(
    'questions_and_answers',
    asked.question_answer_pairs.slice(-5).map(({ question }) => brief(question, 200)),
  );

/** For the `wording` of the tasks that use them. */
export const DIGESTS = {
  brief,
  shorten,
  few,
  decisionsDigest,
  teamDigest,
  swotDigest,
  expertsDigest,
  touchiest,
  dataDigest,
  dataTargets,
  relatedDigest,
  relatedSuccesses,
  workDigest,
  PITCH_PART,
  pitchDigest,
  governanceDigest,
  documentsDigest,
  reviewDigest,
  questionsDigest,
};
