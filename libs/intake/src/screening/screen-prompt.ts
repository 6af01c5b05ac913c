import { type Blanks, findBlanks } from './placeholders.js';
import { findHints } from './hints.js';
import { isNonsense } from './nonsense.js';
import { isOnlyInjection } from './injection.js';
import { isTestText, isTooShort, isWithoutGoal } from './goal.js';
import { findPasted } from './pasted.js';
import { LINK, type PromptText, readPrompt } from './prompt-text.js';
import { reason } from './reasons.js';
import type { ReasonCode, ScreeningResult } from './result.js';
import { FILLER } from './vocabulary.js';

const LINK_COMPANIONS = new Set([
  'see',
  'check',
  'link',
  'click',
  'look',
  'read',
  'visit',
  'site',
  'website',
  'page',
  'com',
  'org',
  'net',
]);
const BARE_DOMAIN = /^(?:[\w-]{1,63}\.){1,5}[a-z]{2,12}(?:\/\S*)?$/i;
const FILE_PATH = /^(?:[A-Za-z]:\\|~?\/|\.{1,2}\/)[^\s]{1,400}$/;

function isOnlyLink({ text, words }: PromptText): boolean {
  if (text.length < 500 && (BARE_DOMAIN.test(text) || FILE_PATH.test(text))) return true;
  if (text.match(LINK) === null) return false;
  return words.every((w) => FILLER.has(w) || LINK_COMPANIONS.has(w));
}

function wordless({ text, words }: PromptText): ReasonCode | null {
  if (words.length > 0) return null;
  return /[\p{N}]/u.test(text) ? 'only_numbers' : 'only_symbols';
}

/** Why a prompt cannot become a plan; the first entry is the best explanation. */
function refusals(prompt: PromptText, blanks: Blanks): ReasonCode[] {
  if (prompt.text === '') return ['empty'];
  // What explains the whole text ends the search: a log is not also "without a goal".
  if (blanks.empties) return ['template_placeholder'];
  if (isOnlyLink(prompt)) return ['only_link'];
  if (isOnlyInjection(prompt)) return ['prompt_injection'];
  const pasted = findPasted(prompt);
  if (pasted) return [isNonsense(prompt) ? 'nonsensical' : pasted];
  const none = wordless(prompt);
  if (none) return [none];
  if (isTestText(prompt)) return ['test_text'];
  const codes: ReasonCode[] = [];
  if (isNonsense(prompt)) codes.push('nonsensical');
  if (isTooShort(prompt)) codes.push('too_short');
  if (codes.length === 0 && isWithoutGoal(prompt)) codes.push('no_goal');
  return codes;
}

/**
 * Decides by rules alone, in time linear in its length, whether a prompt can become a plan. Refuses only what is plainly
 * unusable; thin prompts ("Open a business") pass with hints at what is missing. Where it is debatable: forms whose goal is
 * missing or a single word, unfilled templates and program output are refused; vague, fictional and impossible goals pass,
 * since to judge those takes knowledge of the world, which the plan's own premise checks have. Never throws.
 */
export function screenPrompt(prompt: string): ScreeningResult {
  const read = readPrompt(prompt);
  const blanks = findBlanks(read);
  const codes = refusals(read, blanks);
  if (codes.length > 0) return { usable: false, reasons: codes.map(reason) };
  return { usable: true, hints: findHints(read, blanks) };
}
