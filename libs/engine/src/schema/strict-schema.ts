import { z } from 'zod';
import { lintStrictSchema } from './lint-strict-schema.js';
import { isObject, SUPPORTED_FORMATS, type JsonSchema, type SchemaFinding } from './strict-dialect.js';

export { lintStrictSchema } from './lint-strict-schema.js';
export type { JsonSchema, SchemaFinding } from './strict-dialect.js';

/** A zod schema that strict structured outputs cannot express; a fault of a definition, found when it is loaded. */
export class StrictSchemaError extends Error {
  constructor(readonly findings: SchemaFinding[]) {
    super(
      `The schema cannot be sent as a strict schema: ${findings
        .map(({ path, problem, instead }) => `${path} ${problem} (${instead})`)
        .join('; ')}.`,
    );
    this.name = 'StrictSchemaError';
  }
}

/** Strict mode has no string lengths: told in words, they still steer the model; zod checks them on the answer. */
function describeLength({ minLength, maxLength, description, ...rest }: JsonSchema): JsonSchema {
  const least = typeof minLength === 'number' && minLength > 1 ? minLength : null;
  const most = typeof maxLength === 'number' ? maxLength : null;
  const length =
    least !== null && most !== null
      ? `${least} to ${most} characters.`
      : least !== null
        ? `At least ${least} characters.`
        : most !== null
          ? `At most ${most} characters.`
          : null;
  const said = [description, length].filter((part) => typeof part === 'string' && part !== '').join(' ');
  return said ? { ...rest, description: said } : rest;
}

/** What has a default is asked for like the rest: the default is for what was stored before the field was there. */
function requireDefaults(node: JsonSchema): JsonSchema {
  delete node.default;
  if (!isObject(node.properties)) return node;
  const given = Object.entries(node.properties).filter(
    ([, member]) => isObject(member) && 'default' in member,
  );
  if (given.length === 0) return node;
  const required = Array.isArray(node.required) ? node.required : [];
  // In the order of the properties, which is the order in which a model writes.
  const all = new Set([...required, ...given.map(([name]) => name)]);
  return { ...node, required: Object.keys(node.properties).filter((name) => all.has(name)) };
}

/** Brings one node into the dialect where that loses nothing which zod does not check again on the answer. */
function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (!isObject(value)) return value;
  if (typeof value.$ref === 'string') return { $ref: value.$ref };
  let node: JsonSchema = { ...value };
  delete node.$schema;
  delete node.id;
  if (node.type === 'string') node = describeLength(node);
  // zod checks the details of a known format itself, and prefixes and the like as a pattern.
  if (typeof node.format === 'string' && typeof node.pattern === 'string') {
    if (SUPPORTED_FORMATS.has(node.format)) delete node.pattern;
    else delete node.format;
  }
  if (node.minimum === Number.MIN_SAFE_INTEGER) delete node.minimum;
  if (node.maximum === Number.MAX_SAFE_INTEGER) delete node.maximum;
  node = requireDefaults(node);
  if (node.type === 'object' && !('additionalProperties' in node)) {
    node = {
      ...node,
      properties: node.properties ?? {},
      required: node.required ?? [],
      additionalProperties: false,
    };
  }
  for (const keyword of ['anyOf', 'items']) {
    if (keyword in node) node[keyword] = normalise(node[keyword]);
  }
  // Members are visited by name: a property may be called like a keyword.
  for (const keyword of ['properties', '$defs']) {
    const members = node[keyword];
    if (!isObject(members)) continue;
    node[keyword] = Object.fromEntries(
      Object.entries(members).map(([name, member]) => [name, normalise(member)]),
    );
  }
  return node;
}

/**
 * The JSON Schema of a zod schema in the dialect of strict structured outputs: every property required, none beside
 * those named, only supported keywords. It describes what the model has to write, that is the schema's input.
 * String lengths become words in the description; zod checks them when the answer is parsed.
 * @throws StrictSchemaError naming each path that cannot be said and what to write instead.
 */
export function toStrictSchema(schema: z.ZodType): JsonSchema {
  const raw = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const strict = normalise(raw) as JsonSchema;
  const findings = lintStrictSchema(strict);
  if (findings.length > 0) throw new StrictSchemaError(findings);
  return strict;
}
