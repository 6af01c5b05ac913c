import type { ErrorCode } from '@planwright/contracts';

export type ParsedAnswer = { ok: true; json: unknown } | { ok: false; code: ErrorCode; message: string };

const FENCED = /^```[a-z]*\s*\n([\s\S]*?)\n?\s*```$/i;

/** Whether a text begins as JSON and ends inside a string, a list or an object. */
function endsInside(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return inString || depth > 0;
}

/**
 * The JSON in a model's text. A fence around it is taken off. Refused are text that ends too early (`llm_truncated`)
 * and anything else that is no JSON, prose around it too (`llm_schema`): guessing what was meant could lose part of it.
 */
export function parseAnswer(text: string): ParsedAnswer {
  const trimmed = text.trim();
  const body = FENCED.exec(trimmed)?.[1]?.trim() ?? trimmed;
  try {
    return { ok: true, json: JSON.parse(body) };
  } catch {
    const bare = body.replace(/^```[a-z]*\s*/i, '');
    if (/^[[{]/.test(bare) && endsInside(bare)) {
      return { ok: false, code: 'llm_truncated', message: 'The answer ends in the middle of its JSON.' };
    }
    const what = body === '' ? 'is empty' : 'is not JSON, or has text around its JSON';
    return { ok: false, code: 'llm_schema', message: `The answer ${what}.` };
  }
}
