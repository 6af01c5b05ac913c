import { type Json, list, type Mapping, text } from './real-run.fixture.js';

// A finding there begins with bold words, here with a line of its own; where the sentence runs on, it is one line.
const withHeadline = (answer: Json): string =>
  text(answer)
    .replace(/^\*\*(.+?)\*\*\s+(?=\p{L})/u, '$1\n')
    .replaceAll('**', '');

// How the call went, and the rendering, stand beside the fields there; we keep those elsewhere.
const DROPPED: ReadonlySet<string> = new Set(['metadata', 'markdown']);
const without = (json: Json): Record<string, Json> =>
  Object.fromEntries(Object.entries(json).filter(([key]) => !DROPPED.has(key)));

/** The tasks of the stage Output, but for the schedule. */
export const output: Mapping = {
  create_pitch: (run) => without(run.json('020-1-pitch_raw.json')),
  convert_pitch_to_markdown: (run) => {
    const raw = run.json('020-2-pitch_to_markdown_raw.json');
    return { response_content: raw['response_content'], markdown: raw['markdown'] };
  },
  review_plan: (run) => ({
    question_answers_list: list(run.json('024-1-review_plan_raw.json')['question_answers_list']).map(
      ({ title, question, answers }) => ({
        title,
        // The raw file there keeps the title of a question only.
        question: text(question),
        answers: list(answers).map(withHeadline),
      }),
    ),
  }),
  executive_summary: (run) => without(run.json('025-1-executive_summary_raw.json')),
  questions_and_answers: (run) => without(run.json('027-1-questions_and_answers_raw.json')),
  premortem: (run) => without(run.json('028-1-premortem_raw.json')),
};
