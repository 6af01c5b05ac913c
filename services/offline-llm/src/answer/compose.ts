import { hash32, hexDigest } from '../chance/chance.js';
import { jsonInText } from '../evidence/json-in-text.js';
import { fill } from '../schema/fill.js';
import { isRecord, type JsonSchema } from '../schema/json-schema.js';
import { promptFromMaterial } from '../subject/material.js';
import { readSubject, type Subject } from '../subject/read-subject.js';
import { writeMoney } from '../subject/money.js';
import { markdownOf } from '../writing/markdown.js';
import { spanOf } from '../writing/dates.js';
import { readAngle } from './angle.js';
import { createSheet, firstSpot } from './sheet.js';

/** What is asked, whichever API it came by. */
export interface Question {
  /** Texts of the conversation, oldest first, system texts included. */
  readonly texts: readonly string[];
  /** Those of the user. */
  readonly userTexts: readonly string[];
  /** The schema asked for; null for free text; `any` for JSON of whatever form the texts ask. */
  readonly schema: JsonSchema | 'any' | null;
  /** Hash of what was asked: the same request gets the same answer. */
  readonly seed: string;
  /** The most tokens the answer may have. */
  readonly maxTokens: number | null;
  /** Whether a summary of reasoning is wanted. */
  readonly thinks: boolean;
}

export interface Answer {
  readonly text: string;
  readonly reasoning: string;
  readonly inputTokens: number;
}

/** Writes the answer to a question. Where the limit is low it writes tersely; cutting is left to the caller. */
export function compose(question: Question): Answer {
  const request = question.texts.join('\n');
  const prompt = markedPrompt(question.texts);
  const material = prompt === null ? promptFromMaterial(question.userTexts) : null;
  const subject = readSubject(prompt ?? material ?? longest(question), request, material !== null);
  // What is hashed for every sentence must be short.
  const brief = { ...question, seed: hexDigest(question.seed, 16) };
  const full = write(brief, subject, 0);
  const tooLong = question.maxTokens !== null && tokensOf(full) > question.maxTokens;
  const text = tooLong ? write(brief, subject, 1) : full;
  return { text, reasoning: reasoningAbout(subject, brief), inputTokens: tokensOf(request) };
}

function write(question: Question, subject: Subject, terse: 0 | 1): string {
  const schema = question.schema === 'any' ? (schemaInTexts(question.texts) ?? freeForm) : question.schema;
  const told = question.texts.filter((text) => !question.userTexts.includes(text)).join('\n');
  const sheet = createSheet({
    root: schema ?? {},
    subject,
    texts: question.texts,
    angle: readAngle(told),
    instructions: told,
    seed: question.seed,
    terse,
  });
  if (schema !== null) return JSON.stringify(fill(schema, firstSpot(sheet), sheet));
  return markdownOf(subject, sheet.writer, '$', (i) => sheet.focusAt('text', i, undefined));
}

/** What JSON without a schema looks like. */
const freeForm: JsonSchema = {
  type: 'object',
  properties: {
    title: { type: 'string' },
    summary: { type: 'string' },
    points: { type: 'array', items: { type: 'string' } },
    next_steps: { type: 'array', items: { type: 'string' } },
  },
};

/** The last JSON Schema that stands in the texts, as servers without structured outputs are told of it. */
function schemaInTexts(texts: readonly string[]): JsonSchema | undefined {
  for (const text of [...texts].reverse()) {
    if (!text.includes('"properties"')) continue;
    for (const { value } of jsonInText(text).reverse()) {
      const inner = isRecord(value) && isRecord(value.schema) ? value.schema : value;
      if (isRecord(inner) && isRecord(inner.properties)) return inner as JsonSchema;
    }
  }
  return undefined;
}

const marked = /<plan_prompt>\s*([\s\S]*?)\s*<\/plan_prompt>/iu;

/** The user's own prompt in its marked block, or null. */
function markedPrompt(texts: readonly string[]): string | null {
  for (const text of texts) {
    const block = marked.exec(text)?.[1];
    if (block !== undefined && block !== '') return withoutFrame(block);
  }
  return null;
}

function longest({ texts, userTexts }: Question): string {
  return [...userTexts].sort((a, b) => b.length - a.length)[0] ?? texts.at(-1) ?? '';
}

/** A prompt may come with a heading and the day it was sent on, which say nothing about its subject. */
function withoutFrame(prompt: string): string {
  return prompt.replace(/^Plan:\s*/u, '').replace(/\n+\s*Today['’]s date:[\s\S]*$/u, '');
}

function reasoningAbout(subject: Subject, question: Question): string {
  const where = subject.place === null ? '' : ` in ${subject.place}`;
  const theme = subject.themes[hash32(question.seed) % subject.themes.length] ?? subject.themes[0];
  const budget = `${subject.budgetGiven ? 'a stated' : 'an assumed'} budget of ${writeMoney(subject.budget)}`;
  const parts = [
    `**Reading the request**\n\nThe request is about the ${subject.thing}${where}, with ${budget} and ${spanOf(subject.months)}.`,
    `**Weighing what matters**\n\nThe answer should speak about ${theme?.phrase ?? 'the work'} and name ${theme?.actor ?? 'who decides'}. A likely trouble is ${theme?.hazard ?? 'a delay'}.`,
  ];
  return parts.join('\n\n');
}

/** About four characters a token. */
export function tokensOf(text: string): number {
  return Math.max(1, Math.ceil(text.length / 4));
}
