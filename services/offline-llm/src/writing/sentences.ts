import { paperSentences } from './banks/paper-sentences.js';
import { peopleSentences } from './banks/people-sentences.js';
import { tellingSentences } from './banks/telling-sentences.js';
import { workSentences } from './banks/work-sentences.js';
import { judgementSentences } from './judgement-sentences.js';
import { planSentences } from './plan-sentences.js';

/**
 * Sentence shapes by kind. Tokens: {theme} is the piece of work in focus, {thing} the undertaking, {hazard} what
 * goes wrong, {actor} who decides, {measure} the figure; {in} is " in Lisbon" or nothing, {there} "in Lisbon" or
 * "on site"; {money} is a share of the budget, {budget} all of it, {months} the whole time; {weeks}, {percent}, {few}
 * are small numbers; {month} a month of the plan; {also} another piece of work. `[is|are]` takes the form that
 * agrees with {theme}, `<is|are>` the one that agrees with {actor}. {role} and {roleName} are
 * the title of somebody of the team; {end}, {early}, {middle}, {late} are months of the plan, {soon} a day near its start; {n} is
 * the place in the list, {days} a number of days, {person}, {first} and {age} an invented person.
 */
export const sentences = {
  ...planSentences,
  ...judgementSentences,
  ...workSentences,
  ...peopleSentences,
  ...paperSentences,
  ...tellingSentences,
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type SentenceKind = keyof typeof sentences;
