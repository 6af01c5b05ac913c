import { z } from 'zod';
import { markup, type Markup } from '../../html/markup.js';

const Questions = z.object({
  question_answer_pairs: z.array(
    z.object({ question: z.string(), answer: z.string(), rationale: z.string() }),
  ),
});

/** Questions that unfold to their answers. */
export function foldedQuestions(output: unknown): Markup | null {
  const questions = Questions.safeParse(output);
  if (!questions.success || questions.data.question_answer_pairs.length === 0) return null;
  return markup`<div class="questions">${questions.data.question_answer_pairs.map(
    ({ question, answer, rationale }) =>
      markup`<details><summary>${question}</summary><p>${answer}</p>${rationale && markup`<p class="why">${rationale}</p>`}</details>`,
  )}</div>`;
}
