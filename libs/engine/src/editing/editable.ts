import type { Editable, TaskSpec } from '@planwright/contracts';

type Spec = Pick<TaskSpec, 'output_schema' | 'reads_report'>;

/**
 * How a person edits the output of a task, by the graph that its plan began with: as one text where the output is a text
 * and nothing else, otherwise as JSON of its schema. What is made of the whole plan has nothing of its own to edit.
 */
export function editableAs(spec: Spec): Editable {
  if (!spec.output_schema || spec.reads_report) return 'none';
  return soleText(spec.output_schema) === null ? 'json' : 'markdown';
}

/** An output, as it is stored, in the form in which a person edits it. */
export function textOfOutput(spec: Spec, stored: string): string {
  const place = spec.output_schema ? soleText(spec.output_schema) : null;
  if (place === null) return stored;
  const output = JSON.parse(stored) as unknown;
  return String(place === '' ? output : (output as Record<string, unknown>)[place]);
}

/**
 * The output that a person's text says, before it is checked.
 * @throws SyntaxError where it should be JSON and is not.
 */
export function outputOfText(spec: Spec, text: string): unknown {
  const place = spec.output_schema ? soleText(spec.output_schema) : null;
  if (place === null) return JSON.parse(text) as unknown;
  return place === '' ? text : { [place]: text };
}

/** Where the only text of an output stands: '' where it is the output itself, a name where the output holds nothing else. */
function soleText(schema: Readonly<Record<string, unknown>>): string | null {
  if (isFreeText(schema)) return '';
  if (schema['type'] !== 'object') return null;
  const [only, ...others] = Object.entries((schema['properties'] ?? {}) as Record<string, unknown>);
  return only && !others.length && isFreeText(only[1]) ? only[0] : null;
}

const isFreeText = (schema: unknown): boolean => {
  const { type, enum: values, format } = (schema ?? {}) as Record<string, unknown>;
  return type === 'string' && values === undefined && format === undefined;
};
