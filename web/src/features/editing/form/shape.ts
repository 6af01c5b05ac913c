/** A JSON Schema as a plain object. */
export type Schema = Record<string, unknown>;

/** What a person sees of a place in a task's output: enough to draw a field for it. */
export type Shape =
  | { kind: 'text' }
  | { kind: 'number'; integer: boolean }
  | { kind: 'flag' }
  | { kind: 'choice'; options: readonly (string | number)[] }
  | { kind: 'fixed'; value: unknown }
  | { kind: 'list'; item: () => Shape; least: number; most: number }
  | { kind: 'record'; fields: readonly Field[] }
  | { kind: 'maybe'; inner: Shape }
  /** Anything that no field fits: written as JSON. */
  | { kind: 'json' };

export interface Field {
  name: string;
  /** What the schema says about it. */
  hint: string | null;
  shape: Shape;
}

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

function resolved(schema: Schema, root: Schema): Schema {
  const ref = schema['$ref'];
  if (typeof ref !== 'string' || !ref.startsWith('#')) return schema;
  const target = ref
    .slice(1)
    .split('/')
    .filter(Boolean)
    .reduce<unknown>((place, part) => (isObject(place) ? place[part] : undefined), root);
  return isObject(target) ? { ...target, ...schema, $ref: undefined } : {};
}

const isNull = (schema: unknown): boolean => isObject(schema) && schema['type'] === 'null';

function unionShape(options: readonly unknown[], root: Schema): Shape {
  const rest = options.filter((option) => !isNull(option));
  const only = rest.length === 1 ? rest[0] : undefined;
  if (!isObject(only)) return { kind: 'json' };
  const inner = shapeOfSchema(only, root);
  return rest.length < options.length ? { kind: 'maybe', inner } : inner;
}

/** Reads the dialect of strict structured outputs: objects, lists, texts, numbers, choices, and null as "left out". */
export function shapeOfSchema(given: Schema, root: Schema = given): Shape {
  const schema = resolved(given, root);
  if (Array.isArray(schema['anyOf'])) return unionShape(schema['anyOf'], root);
  if ('const' in schema) return { kind: 'fixed', value: schema['const'] };
  if (Array.isArray(schema['enum'])) return choiceShape(schema['enum']);
  const { type } = schema;
  if (Array.isArray(type)) {
    return unionShape(
      type.map((one: unknown) => ({ ...schema, type: one })),
      root,
    );
  }
  switch (type) {
    case 'string':
      return { kind: 'text' };
    case 'number':
    case 'integer':
      return { kind: 'number', integer: type === 'integer' };
    case 'boolean':
      return { kind: 'flag' };
    case 'array':
      return listShape(schema, root);
    case 'object':
      return recordShape(schema, root);
    default:
      return { kind: 'json' };
  }
}

function choiceShape(values: readonly unknown[]): Shape {
  const options = values.filter((value) => typeof value === 'string' || typeof value === 'number');
  if (options.length === 0) return { kind: 'json' };
  const choice: Shape = { kind: 'choice', options };
  return values.includes(null) ? { kind: 'maybe', inner: choice } : choice;
}

function listShape(schema: Schema, root: Schema): Shape {
  const { items } = schema;
  if (!isObject(items)) return { kind: 'json' };
  // Read when it is drawn: a list may hold the very shape that it is in.
  return {
    kind: 'list',
    item: () => shapeOfSchema(items, root),
    least: numberOf(schema['minItems'], 0),
    most: numberOf(schema['maxItems'], Infinity),
  };
}

function recordShape(schema: Schema, root: Schema): Shape {
  const { properties } = schema;
  if (!isObject(properties)) return { kind: 'json' };
  const fields = Object.entries(properties).map(([name, property]) => {
    const own = isObject(property) ? resolved(property, root) : {};
    const hint = typeof own['description'] === 'string' ? own['description'] : null;
    return { name, hint, shape: shapeOfSchema(own, root) };
  });
  return { kind: 'record', fields };
}
