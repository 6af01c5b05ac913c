import { blocks, bulletList, escapeMarkdown } from '@planwright/documents';
import { nameKey } from '../strategic/names.js';

/** The items whose text is neither blank nor said before, in their order, at most `most` of them. */
export function distinctBy<T>(items: readonly T[], textOf: (item: T) => string, most: number): T[] {
  const seen = new Set(['']);
  return items
    .filter((item) => {
      const key = nameKey(textOf(item));
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, most);
}

/** The same for plain texts, trimmed. */
export const distinctTexts = (texts: readonly string[], most: number): string[] =>
  distinctBy(texts, (text) => text, most).map((text) => text.trim());

/** The text of a model as bullets; '' where there is none. */
export const bullets = (texts: readonly string[]): string => bulletList(texts.map(escapeMarkdown));

/** A label with bullets under it; '' where there are none. */
export const labelledList = (label: string, texts: readonly string[]): string =>
  texts.length ? blocks(`**${label}**`, bullets(texts)) : '';

/** A label with a sentence behind it; '' where it is blank. */
export const labelled = (label: string, text: string): string =>
  text.trim() ? `**${label}:** ${escapeMarkdown(text)}` : '';

/** For the `wording` of the tasks that use them. */
export const LISTS = { distinctBy, distinctTexts, nameKey, bullets, labelledList, labelled };
