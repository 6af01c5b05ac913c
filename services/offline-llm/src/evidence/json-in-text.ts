/** A JSON value found in a text, with the part of the text that it filled. */
export interface FoundJson {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

// A text full of brackets that are no JSON must not cost a scan to its end for each of them.
const MAX_FAILED_TRIES = 60;

const start = /\{\s*["}]|\[\s*[[{"\]\d-]/uy;

/** Finds the outermost JSON objects and arrays that stand in a text, fenced or bare. */
export function jsonInText(text: string): FoundJson[] {
  const found: FoundJson[] = [];
  let failed = 0;
  for (let i = 0; i < text.length && failed < MAX_FAILED_TRIES; i += 1) {
    const open = text.charCodeAt(i);
    if (open !== 0x7b && open !== 0x5b) continue;
    // A thrown parse error is dear; most brackets in prose give themselves away by what follows.
    start.lastIndex = i;
    if (!start.test(text)) continue;
    const end = closingAt(text, i);
    const value = end === -1 ? undefined : parsed(text.slice(i, end + 1));
    if (value === undefined) {
      failed += 1;
      continue;
    }
    found.push({ value, start: i, end: end + 1 });
    i = end;
  }
  return found;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
}

function closingAt(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (quoted) {
      if (unit === 0x5c) i += 1;
      else if (unit === 0x22) quoted = false;
    } else if (unit === 0x22) quoted = true;
    else if (unit === 0x7b || unit === 0x5b) depth += 1;
    else if (unit === 0x7d || unit === 0x5d) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}
