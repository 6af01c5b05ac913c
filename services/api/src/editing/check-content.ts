import { MAX_CONTENT_BYTES, Refusal, type TaskSpec } from '@planwright/contracts';
import { editableAs, outputOfText } from '@planwright/engine/editing';
import { z } from 'zod';
import { toFieldError } from '../edge/checked.js';
import { findUnstorable } from '../edge/storable.js';

const MOST_ERRORS = 20;
/** No output nests as deep; what does could only be meant to break something. */
const MOST_LEVELS = 60;

// A published graph never changes, and neither does a spec of it.
const schemas = new WeakMap<TaskSpec, z.ZodType>();

function schemaOf(spec: TaskSpec): z.ZodType {
  const known = schemas.get(spec);
  if (known) return known;
  const schema = z.fromJSONSchema(spec.output_schema as Parameters<typeof z.fromJSONSchema>[0]);
  schemas.set(spec, schema);
  return schema;
}

const invalid = (path: string, message: string): Refusal =>
  new Refusal('content_invalid', undefined, [{ path, message }]);

/**
 * The output that a person's text says, as JSON text, checked by the schema in the graph that the plan began with.
 * @throws Refusal not_editable, payload_too_large, content_invalid
 */
export function checkContent(spec: TaskSpec, content: string): string {
  if (editableAs(spec) === 'none')
    throw new Refusal('not_editable', `${spec.name} has no output of its own.`);
  if (Buffer.byteLength(content) > MAX_CONTENT_BYTES)
    throw new Refusal('payload_too_large', `An output may have ${MAX_CONTENT_BYTES / 1000} KB.`);
  const output = read(spec, content);
  const parsed = schemaOf(spec).safeParse(output);
  if (!parsed.success)
    throw new Refusal(
      'content_invalid',
      undefined,
      parsed.error.issues.slice(0, MOST_ERRORS).map((issue) => toFieldError(issue, 'content')),
    );
  const path = findUnstorable(parsed.data);
  if (path !== null) throw invalid(path, 'holds characters that are no text');
  return JSON.stringify(parsed.data);
}

function read(spec: TaskSpec, content: string): unknown {
  if (editableAs(spec) === 'json' && levels(content) > MOST_LEVELS)
    throw invalid('content', `nests deeper than ${MOST_LEVELS} levels`);
  try {
    return outputOfText(spec, content);
  } catch (error) {
    throw invalid('content', `is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : ''}`);
  }
}

/** How deep brackets nest, whether or not the text is JSON otherwise. */
function levels(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth);
    else if (token === ']' || token === '}') depth--;
  }
  return deepest;
}
