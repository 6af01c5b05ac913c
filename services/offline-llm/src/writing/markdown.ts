import type { Subject } from '../subject/read-subject.js';
import { titleCase } from '../subject/undertaking.js';
import { writeMoney } from '../subject/money.js';
import { spanOf } from './dates.js';
import type { Focus, Writer } from './writer.js';

/** A short Markdown answer about the subject: what it is, what matters, what to do next. */
export function markdownOf(
  subject: Subject,
  writer: Writer,
  path: string,
  focusAt: (index: number) => Focus,
): string {
  const where = subject.place === null || subject.title.includes(subject.place) ? '' : ` in ${subject.place}`;
  const budget = subject.budgetGiven
    ? writeMoney(subject.budget)
    : `about ${writeMoney(subject.budget)} (assumed)`;
  const [first, second, third] = [focusAt(0), focusAt(1), focusAt(2)];
  return [
    `## ${subject.title}${where}`,
    `${writer.sentence('profile', first, `${path}.lead`)} ${writer.sentence('summary', second, `${path}.lead`)}`,
    '### What decides the result',
    [first, second, third]
      .map(
        (focus, i) =>
          `- **${titleCase(focus.theme.label)}.** ${writer.sentence('rationale', focus, `${path}.point${i}`)}`,
      )
      .join('\n'),
    '### What to do next',
    [first, second, third]
      .map((focus, i) => `${i + 1}. ${writer.sentence('action', focus, `${path}.step${i}`)}`)
      .join('\n'),
    `Frame: ${budget} over ${spanOf(subject.months)}. ${writer.sentence('risk', third, `${path}.risk`)}`,
  ].join('\n\n');
}
