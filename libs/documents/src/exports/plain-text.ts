import { oneLine } from '../markdown/escape.js';

/** Text without control characters (line breaks and tabs stay) and without halves of a character pair. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');

/** The same on one line; `fallback` where nothing is left. */
export const cleanLine = (text: string, fallback = ''): string => oneLine(cleanText(text)) || fallback;

/** At most `limit` UTF-16 units, the last of them an ellipsis where something was cut; no character is halved. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
