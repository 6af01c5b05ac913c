import {
  blocks,
  bulletList,
  escapeHtml,
  escapeMarkdown,
  escapeParagraphs,
  section,
} from '@planwright/documents';

interface Answered {
  question_answer_pairs: readonly {
    item_index: number;
    question: string;
    answer: string;
    rationale: string;
  }[];
  summary: string;
  given_up: readonly string[];
}

const NOT_THERE = 'Not there: given up after several attempts.';

/** A section for each question. */
export const questionsMarkdown = ({ question_answer_pairs, summary, given_up }: Answered): string =>
  blocks(
    escapeParagraphs(summary),
    ...question_answer_pairs.map(({ item_index, question, answer, rationale }) =>
      section(
        2,
        `${item_index}. ${escapeMarkdown(question)}`,
        escapeParagraphs(answer),
        rationale.trim() && `**Why it matters:** ${escapeMarkdown(rationale)}`,
      ),
    ),
    section(
      2,
      'Questions that are missing',
      given_up.length ? NOT_THERE : '',
      bulletList(given_up.map(escapeMarkdown)),
    ),
  );

const htmlParagraphs = (text: string): string =>
  text
    .split(/\r?\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim())}</p>`)
    .join('\n');

const STYLE =
  ':root{color-scheme:light dark}body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}details{border-top:1px solid;padding:.75rem 0}summary{font-weight:600;cursor:pointer}small{opacity:.8}';

/** A page of its own that needs nothing else: each answer unfolds under its question. */
export const questionsHtml = ({ question_answer_pairs, summary, given_up }: Answered): string =>
  [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Questions and answers</title>',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<h1>Questions and answers</h1>',
    // Written in the language of the plan, which is not known here.
    '<div lang="">',
    htmlParagraphs(summary),
    ...question_answer_pairs.map(({ item_index, question, answer, rationale }) =>
      [
        '<details>',
        `<summary>${item_index}. ${escapeHtml(question.trim())}</summary>`,
        htmlParagraphs(answer),
        ...(rationale.trim() ? [`<p><small>${escapeHtml(rationale.trim())}</small></p>`] : []),
        '</details>',
      ].join('\n'),
    ),
    '</div>',
    ...given_up.map((title) => `<p>${escapeHtml(title)}: ${NOT_THERE.toLowerCase()}</p>`),
    '</main>',
    '</body>',
    '</html>',
    '',
  ]
    .filter((line, i, all) => line !== '' || i === all.length - 1)
    .join('\n');

/** For the `wording` of the task. */
export const QUESTIONS_RENDERING = { NOT_THERE, STYLE, htmlParagraphs, questionsMarkdown, questionsHtml };
