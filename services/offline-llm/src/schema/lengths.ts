import type { JsonSchema } from './json-schema.js';

const MAX_ADDED = 40;

/** Brings a text within a schema's lengths: whole sentences are cut first, then words; `more` lengthens it. */
export function fitted(text: string, schema: JsonSchema, more: () => string): string {
  const least = schema.minLength ?? 0;
  const most = schema.maxLength ?? Infinity;
  if (least === 0 && text.length <= most) return text;
  let made = text;
  for (let i = 0; length(made) < least && i < MAX_ADDED; i += 1) made = `${made} ${more()}`;
  while (length(made) < least) made += '.';
  if (length(made) <= most) return made;
  return cut(made, least, most);
}

/** JSON Schema counts characters, not UTF-16 units. */
function length(text: string): number {
  return [...text].length;
}

function cut(text: string, least: number, most: number): string {
  const head = [...text].slice(0, most).join('');
  const sentence = /^.*[.?!](?=\s|$)/su.exec(head)?.[0];
  if (sentence !== undefined && length(sentence) >= Math.max(least, most / 3)) return sentence;
  const words = head.replace(/\s+\S*$/u, '').replace(/[\s,;:–-]+$/u, '');
  if (length(words) >= Math.max(least, 1)) return words;
  return head;
}
