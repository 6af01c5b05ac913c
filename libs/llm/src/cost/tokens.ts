import type { Tokens } from '@planwright/contracts';
import type { LlmModel, LlmQuestion } from '@planwright/engine';

/** Tokens that a provider adds for roles and separators around the two texts. */
const ENVELOPE_TOKENS = 16;
/** What an answer may be taken to need where neither the question nor the model says. */
const DEFAULT_OUTPUT_TOKENS = 8192;

/**
 * About how many tokens a text has, without a tokeniser: a token for every four UTF-8 bytes, rounded up. English comes
 * out a few percent too high; scripts whose letters take two or three bytes come out near their real, denser count.
 */
function tokensIn(text: string): number {
  return Math.ceil(Buffer.byteLength(text, 'utf8') / 4);
}

/** About how many input tokens a question has: its texts, its schema and an envelope. */
export function estimateTokens(question: Pick<LlmQuestion, 'system' | 'user' | 'schema'>): number {
  return (
    tokensIn(question.system) +
    tokensIn(question.user) +
    tokensIn(JSON.stringify(question.schema)) +
    ENVELOPE_TOKENS
  );
}

/** The most output tokens that an attempt may use. */
export function outputLimit(
  model: Pick<LlmModel, 'maxOutputTokens'>,
  question: Pick<LlmQuestion, 'maxOutputTokens'>,
): number {
  const limits = [question.maxOutputTokens, model.maxOutputTokens].filter((limit) => limit !== undefined);
  return limits.length > 0 ? Math.min(...limits) : DEFAULT_OUTPUT_TOKENS;
}

/**
 * The most one attempt can cost, in integer micro-dollars: the estimated input without any cache, and the whole output
 * that it may use. Give the question a `maxOutputTokens`, else the model's own limit is held.
 */
export function reserveMicros(
  model: Pick<LlmModel, 'prices' | 'maxOutputTokens'>,
  question: LlmQuestion,
): number {
  return Math.ceil(
    estimateTokens(question) * model.prices.input + outputLimit(model, question) * model.prices.output,
  );
}

/**
 * What tokens cost, in integer micro-dollars. Dollars for a million tokens are micro-dollars for one. `input` holds
 * the cached ones and `output` the reasoning ones, as providers count them.
 */
export function costMicros(prices: LlmModel['prices'], tokens: Tokens): number {
  const cached = Math.min(tokens.cached, tokens.input);
  return Math.round(
    (tokens.input - cached) * prices.input + cached * prices.cachedInput + tokens.output * prices.output,
  );
}
