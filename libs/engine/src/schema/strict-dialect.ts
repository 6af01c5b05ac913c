/** A JSON Schema as a plain object. */
export type JsonSchema = Record<string, unknown>;

/** One thing that strict structured outputs refuse, where it is and what to write in the zod schema instead. */
export interface SchemaFinding {
  /** `$` is the root, `.name` a property, `[]` the items of a list, `|1` the second option of a union. */
  path: string;
  problem: string;
  instead: string;
}

export const MAX_DEPTH = 10;
export const MAX_PROPERTIES = 5000;
export const MAX_ENUM_VALUES = 1000;

export const SUPPORTED_FORMATS: ReadonlySet<string> = new Set([
  'date-time',
  'time',
  'date',
  'duration',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uuid',
]);

export const SUPPORTED_KEYWORDS: ReadonlySet<string> = new Set([
  '$defs',
  '$ref',
  'additionalProperties',
  'anyOf',
  'const',
  'description',
  'enum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'format',
  'items',
  'maximum',
  'maxItems',
  'minimum',
  'minItems',
  'multipleOf',
  'pattern',
  'properties',
  'required',
  'title',
  'type',
]);

/** What to write instead of the keywords that zod is known to emit and strict mode refuses. */
export const INSTEAD: Readonly<Record<string, string>> = {
  allOf: 'write one z.object() with all the properties (a.extend(b.shape)) instead of an intersection',
  contentEncoding: 'take a plain z.string()',
  maxLength: 'say the length in .describe()',
  minLength: 'say the length in .describe()',
  not: 'leave the property out',
  oneOf: 'write z.union([...]) instead of z.discriminatedUnion or z.xor',
  patternProperties: 'write a list of {key, value} objects: z.array(z.object({key, value}))',
  prefixItems: 'write z.object() with a name for each place, or z.array() where all places are alike',
  propertyNames: 'write a list of {key, value} objects: z.array(z.object({key, value})) instead of z.record',
};

/** Narrows to a JSON object; lists and null are none. */
export function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
