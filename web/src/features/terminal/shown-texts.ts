import type { Entry } from './terminal-store.js';
import { textOf } from './text-pieces.js';

export type PartName = 'message' | 'reasoning' | 'output';

/** One text of an entry as it is shown, searched and copied. */
export interface ShownText {
  part: PartName;
  text: string;
  /** Complete JSON, put on lines of its own. */
  json: boolean;
}

const MISSED = '…';
/** Entries never change: a new one takes the place of one that streams on. */
const known = new WeakMap<Entry, readonly ShownText[]>();

function prettyJson(text: string): string | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return null;
  }
}

function read(entry: Entry): readonly ShownText[] {
  if (entry.kind === 'log') return [{ part: 'message', text: entry.message, json: false }];
  const reasoning = textOf(entry.reasoning, MISSED);
  const output = textOf(entry.output, MISSED);
  const pretty = entry.end && entry.whole ? prettyJson(output) : null;
  const texts: ShownText[] = [
    { part: 'reasoning', text: reasoning, json: false },
    { part: 'output', text: pretty ?? output, json: pretty !== null },
  ];
  return texts.filter(({ text }) => text !== '');
}

/** What an entry says. JSON that is complete stands on many lines; a part that was missed is a "…". */
export function shownTexts(entry: Entry): readonly ShownText[] {
  const before = known.get(entry);
  if (before) return before;
  const texts = read(entry);
  known.set(entry, texts);
  return texts;
}

export const isStreaming = (entry: Entry): boolean => entry.kind === 'answer' && entry.end === null;
