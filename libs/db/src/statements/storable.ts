import { createHash } from 'node:crypto';

const REPLACEMENT = '\uFFFD';
const NUL = /\0/g;
/** What jsonb refuses although JSON allows it: NUL and halves of a surrogate pair, as escapes. */
const REFUSED_BY_JSONB = /\\u0000|\\ud[89a-f]/i;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as Postgres takes it: it refuses NUL, which a model may well write. */
export const storableText = (text: string): string =>
  text.replace(NUL, REPLACEMENT).replace(LONE_SURROGATE, REPLACEMENT);

/** A value as it comes back from jsonb. */
export const storableValue = <T>(value: T): T =>
  REFUSED_BY_JSONB.test(JSON.stringify(value ?? null)) ? (cleaned(value) as T) : value;

/** A value as JSON text that jsonb takes; `undefined` becomes null. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value ?? null);
  return REFUSED_BY_JSONB.test(json) ? JSON.stringify(cleaned(value)) : json;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [storableText(key), cleaned(field)]));
}

export interface StorableContent {
  text: string;
  /** Bytes of UTF-8. */
  size: number;
  sha256: string;
}

export function storableContent(content: string): StorableContent {
  const text = storableText(content);
  return {
    text,
    size: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}
