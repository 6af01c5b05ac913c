import type { OfflineFaultKind } from '@planwright/contracts';
import { isRecord } from '../schema/json-schema.js';
import { compose, tokensOf, type Question } from './compose.js';

export type Outcome = 'completed' | 'incomplete' | 'refused' | 'failed';

/** An answer as it is to be sent, whichever API sends it. */
export interface Draft {
  readonly outcome: Outcome;
  /** The answer's text, or the refusal's. */
  readonly text: string;
  readonly reasoning: string;
  readonly tokens: Tokens;
}

export interface Tokens {
  readonly input: number;
  readonly cached: number;
  readonly output: number;
  readonly reasoning: number;
}

/** Faults that show in what is answered. */
export const contentFaults: readonly OfflineFaultKind[] = ['cut_json', 'refusal', 'failed'];

/**
 * Writes the answer, with the fault it is to show. `cachedTokens` is how much of the input an earlier response
 * held; a limit of tokens that even the terse answer passes cuts it off.
 */
export function draft(question: Question, fault: OfflineFaultKind | undefined, cachedTokens: number): Draft {
  const answer = compose(question);
  const shown = shownText(answer.text, question, fault);
  const reasoning = fault === 'refusal' || !question.thinks ? '' : answer.reasoning;
  const reasoningTokens = reasoning === '' ? 0 : tokensOf(reasoning);
  return {
    ...shown,
    reasoning,
    tokens: {
      input: answer.inputTokens,
      cached: Math.min(cachedTokens, answer.inputTokens),
      output: tokensOf(shown.text) + reasoningTokens,
      reasoning: reasoningTokens,
    },
  };
}

function shownText(
  text: string,
  question: Question,
  fault: OfflineFaultKind | undefined,
): { outcome: Outcome; text: string } {
  switch (fault) {
    case 'refusal':
      return { outcome: 'refused', text: 'I can’t help with that request.' };
    case 'bad_schema':
      return { outcome: 'completed', text: broken(text) };
    case 'cut_json':
      return { outcome: 'incomplete', text: text.slice(0, Math.max(1, Math.floor(text.length * 0.6))) };
    case 'failed':
      return { outcome: 'failed', text: text.slice(0, Math.floor(text.length / 2)) };
    default: {
      const most = question.maxTokens === null ? Infinity : question.maxTokens * 4;
      return text.length > most
        ? { outcome: 'incomplete', text: text.slice(0, most) }
        : { outcome: 'completed', text };
    }
  }
}

/** Valid JSON that a strict schema refuses: its first field is gone and one that nobody asked for is there. */
function broken(text: string): string {
  const value = JSON.parse(text) as unknown;
  if (!isRecord(value)) return JSON.stringify({ unexpected: value });
  const [first, ...rest] = Object.entries(value);
  return JSON.stringify({ ...Object.fromEntries(rest), unexpected: first?.[0] ?? true });
}
