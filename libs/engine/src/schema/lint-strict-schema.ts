import {
  INSTEAD,
  isObject,
  MAX_DEPTH,
  MAX_ENUM_VALUES,
  MAX_PROPERTIES,
  SUPPORTED_FORMATS,
  SUPPORTED_KEYWORDS,
  type JsonSchema,
  type SchemaFinding,
} from './strict-dialect.js';

const LOOKAROUND = /\(\?(?:[=!]|<[=!])/;

/**
 * Everything in a JSON Schema that strict structured outputs refuse; empty when the schema can be sent.
 * Never throws.
 */
export function lintStrictSchema(schema: JsonSchema): SchemaFinding[] {
  const findings: SchemaFinding[] = [];
  let properties = 0;
  const report = (path: string, problem: string, instead: string) =>
    void findings.push({ path, problem, instead });

  function visitObject(node: JsonSchema, path: string, depth: number): void {
    const members = isObject(node.properties) ? node.properties : {};
    const required = new Set(Array.isArray(node.required) ? node.required : []);
    if (depth > MAX_DEPTH)
      report(path, `is nested deeper than ${MAX_DEPTH} levels`, 'flatten the schema or split the call');
    if (node.additionalProperties !== false && !('propertyNames' in node)) {
      report(path, 'takes properties that are not named', 'write z.strictObject() and name every property');
    }
    for (const [name, member] of Object.entries(members)) {
      properties += 1;
      if (!required.has(name)) {
        report(`${path}.${name}`, 'is optional', 'write .nullable() instead of .optional() or .nullish()');
      }
      visit(member, `${path}.${name}`, depth);
    }
  }

  function visitValue(node: JsonSchema, path: string): void {
    if (typeof node.format === 'string' && !SUPPORTED_FORMATS.has(node.format)) {
      report(
        path,
        `has the format "${node.format}"`,
        'take a plain z.string() and say the format in .describe()',
      );
    }
    if (typeof node.pattern === 'string' && LOOKAROUND.test(node.pattern)) {
      report(path, 'has a pattern with lookaround', 'write a pattern without (?=, (?!, (?<= and (?<!');
    }
    if (Array.isArray(node.enum) && node.enum.length > MAX_ENUM_VALUES) {
      report(path, `lists more than ${MAX_ENUM_VALUES} values`, 'take a z.string() and check it afterwards');
    }
  }

  function visit(node: unknown, path: string, depth: number): void {
    if (!isObject(node)) return report(path, 'is no schema', 'say with zod what it holds');
    if (typeof node.$ref === 'string') {
      if (Object.keys(node).length > 1) report(path, 'has $ref beside other keywords', 'keep $ref alone');
      return;
    }
    const types = Array.isArray(node.type) ? node.type : [node.type];
    for (const keyword of Object.keys(node)) {
      if (SUPPORTED_KEYWORDS.has(keyword)) continue;
      report(path, `uses "${keyword}"`, INSTEAD[keyword] ?? 'describe it with supported keywords');
    }
    const says = ['type', 'anyOf', 'enum', 'const', 'oneOf', 'allOf', 'not'].some(
      (keyword) => keyword in node,
    );
    if (!says)
      report(path, 'can be anything', 'say what it holds instead of z.any(), z.unknown() or z.date()');
    if (types.includes('object')) visitObject(node, path, depth + 1);
    if (types.includes('array') && !('prefixItems' in node)) visit(node.items, `${path}[]`, depth);
    visitValue(node, path);
    if (Array.isArray(node.anyOf))
      node.anyOf.forEach((option, index) => visit(option, `${path}|${index}`, depth));
    if (isObject(node.$defs)) {
      for (const [name, definition] of Object.entries(node.$defs)) visit(definition, `$defs.${name}`, depth);
    }
  }

  if (schema.type !== 'object') report('$', 'is not an object', 'wrap it: z.object({ items: ... })');
  visit(schema, '$', 0);
  if (properties > MAX_PROPERTIES)
    report('$', `has more than ${MAX_PROPERTIES} properties`, 'split the call');
  return findings;
}
