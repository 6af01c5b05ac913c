import { diffLines } from 'diff';

/** A row of two columns; a side that has nothing there is null. */
export interface Row {
  kind: 'same' | 'changed';
  before: { number: number; text: string } | null;
  after: { number: number; text: string } | null;
}

/** An output as lines that can be held against each other: JSON laid out, any other text as it is. */
export function linesOfOutput(text: string): string {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');

/** Two texts line by line, changed runs beside each other. Lines are compared as Myers does (the `diff` package). */
export function sideBySide(before: string, after: string): Row[] {
  const rows: Row[] = [];
  let left = 0;
  let right = 0;
  let removed: string[] = [];
  let added: string[] = [];
  const flush = (): void => {
    const count = Math.max(removed.length, added.length);
    for (let index = 0; index < count; index++) {
      const gone = removed[index];
      const come = added[index];
      rows.push({
        kind: 'changed',
        before: gone === undefined ? null : { number: ++left, text: gone },
        after: come === undefined ? null : { number: ++right, text: come },
      });
    }
    removed = [];
    added = [];
  };
  for (const part of diffLines(before, after)) {
    if (part.removed) removed.push(...linesOf(part.value));
    else if (part.added) added.push(...linesOf(part.value));
    else {
      flush();
      for (const text of linesOf(part.value)) {
        rows.push({ kind: 'same', before: { number: ++left, text }, after: { number: ++right, text } });
      }
    }
  }
  flush();
  return rows;
}

const CONTEXT = 3;

/** Rows in runs: what is alike and far from any change is folded. */
export function folded(rows: readonly Row[]): { folded: boolean; rows: Row[] }[] {
  const near = rows.map((_, index) =>
    rows.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ kind }) => kind === 'changed'),
  );
  const runs: { folded: boolean; rows: Row[] }[] = [];
  rows.forEach((row, index) => {
    const away = !near[index];
    const run = runs.at(-1);
    if (run && run.folded === away) run.rows.push(row);
    else runs.push({ folded: away, rows: [row] });
  });
  return runs;
}
