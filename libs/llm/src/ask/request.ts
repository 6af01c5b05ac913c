import type { StructuredOutput } from '@planwright/contracts';
import type { LlmAttempt, LlmModel, LlmQuestion } from '@planwright/engine';
import type { ResponseCreateParamsStreaming, ResponseTextConfig } from 'openai/resources/responses/responses';
import { outputLimit } from '../cost/tokens.js';

type Message = { role: 'system' | 'user' | 'assistant'; content: string };

/** Longest quote of a broken answer or of a problem that a repair sends. */
const QUOTE_CHARS = 60_000;
const PROBLEM_CHARS = 4_000;

function repairRequest(problem: string): string {
  return (
    'That answer could not be used. The problem:\n' +
    `${problem.slice(0, PROBLEM_CHARS)}\n` +
    'Answer the same question again, complete, as one JSON value that follows the schema exactly. ' +
    'Keep what was right. If the answer was cut off, write shorter texts.'
  );
}

/**
 * What is said to the model. The system text travels as a message, not as `instructions`: a response that is continued
 * holds its messages but not its instructions, so a repair need not send them again.
 */
function messagesFor(
  question: LlmQuestion,
  repair: LlmAttempt['repair'],
  { chained, shape }: Pick<RequestChoice, 'chained' | 'shape'>,
): Message[] {
  if (repair && chained) return [{ role: 'user', content: repairRequest(repair.problem) }];
  const system =
    shape === 'json_schema' ? question.system : `${question.system}\n\n${shapeInWords(question.schema)}`;
  const asked: Message[] = [
    { role: 'system', content: system },
    { role: 'user', content: question.user },
  ];
  if (!repair) return asked;
  const quoted = JSON.stringify(repair.brokenText.slice(0, QUOTE_CHARS));
  const content = `An earlier answer to this question was, quoted as a JSON string:\n${quoted}\n\n${repairRequest(repair.problem)}`;
  return [...asked, { role: 'user', content }];
}

/**
 * How an answer is held to its schema, the strictest first: by the provider, as JSON by the provider with the schema in
 * words, in words alone. What a provider refuses is asked for in the next way.
 */
export const SHAPES = ['json_schema', 'json_object', 'instruction'] as const satisfies StructuredOutput[];
export type Shape = (typeof SHAPES)[number];

const shapeInWords = (schema: LlmQuestion['schema']): string =>
  'Answer with one JSON value and nothing else, without any text or fence around it. ' +
  `It follows this JSON Schema exactly:\n${JSON.stringify(schema)}`;

function formatOf({ schemaName, schema }: LlmQuestion, shape: Shape): ResponseTextConfig {
  if (shape === 'instruction') return {};
  if (shape === 'json_object') return { format: { type: 'json_object' } };
  return { format: { type: 'json_schema', name: schemaNameOf(schemaName), schema, strict: true } };
}

export interface RequestChoice {
  /** Continue the response that the repair names instead of asking the whole question. */
  chained: boolean;
  summaries: boolean;
  shape: Shape;
}

/** The body of a Responses request. Stored at the provider, so that it can be continued and picked up. */
export function requestBody(
  model: LlmModel,
  providerModel: string,
  attempt: Pick<LlmAttempt, 'question' | 'repair'>,
  choice: RequestChoice,
): ResponseCreateParamsStreaming {
  const { question, repair } = attempt;
  const reasons = model.capabilities.includes('reasoning');
  const previous = choice.chained ? repair?.previousResponseId : null;
  const text = formatOf(question, choice.shape);
  return {
    model: providerModel,
    input: messagesFor(question, repair, { ...choice, chained: Boolean(previous) }),
    ...(text.format && { text }),
    max_output_tokens: outputLimit(model, question),
    store: true,
    stream: true,
    ...(previous ? { previous_response_id: previous } : {}),
    ...(model.background ? { background: true } : {}),
    // Reasoning models refuse a temperature.
    ...(reasons || question.temperature === undefined ? {} : { temperature: question.temperature }),
    ...(reasons && choice.summaries ? { reasoning: { summary: 'auto' as const } } : {}),
  };
}

/** Schema names may hold letters, digits, `_` and `-`, 64 at most. */
function schemaNameOf(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 64) || 'answer';
}

/** A header may hold printable ASCII only; the rest is percent-encoded. */
export function callHeader(callKey: string): Record<string, string> {
  const bytes = (sign: string) =>
    [...Buffer.from(sign, 'utf8')]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join('');
  return { 'x-planwright-call': callKey.replace(/[^\x20-\x7e]/gu, bytes) };
}
