import { ERRORS, type ErrorCode, Problem } from '@planwright/contracts';
import { z } from 'zod';
import { createComponents, type Json } from './components.js';
import { type Route, ROUTES } from './routes.js';

type SchemaOf = (schema: z.ZodType, io: 'input' | 'output') => Json;

const VERSION = '0.1.0';

/** What any request can meet. */
const ANYWHERE: ErrorCode[] = ['forbidden_origin', 'internal_error'];

function parametersOf(route: Route, schemaOf: SchemaOf): Json[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'id' ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }));
  const inQuery = Object.entries(route.query?.shape ?? {}).map(([name, field]) => ({
    name,
    in: 'query',
    required: !z.safeParse(field, undefined).success,
    schema: schemaOf(field as z.ZodType, 'input'),
  }));
  const inHeader = Object.entries(route.headers ?? {}).map(([name, description]) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  }));
  return [...inPath, ...inQuery, ...inHeader];
}

/** One response a status; the codes that it may carry stand in its description. */
function problemsOf(route: Route): Json {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set([...route.problems, ...ANYWHERE])) {
    const { status } = ERRORS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const responses = [...byStatus].map(([status, codes]) => [
    status,
    {
      description: codes.map((code) => `\`${code}\`: ${ERRORS[code].title}.`).join(' '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return Object.fromEntries(responses) as Json;
}

function operationOf(route: Route, schemaOf: SchemaOf): Json {
  const { status, description, schema, type } = route.answer;
  const content = schema
    ? { 'application/json': { schema: schemaOf(schema, 'output') } }
    : type && { [type]: { schema: { type: 'string' } } };
  const parameters = parametersOf(route, schemaOf);
  return {
    tags: [route.tag],
    summary: route.summary,
    operationId: `${route.method}${route.path.replace(/[{}]/g, '').replace(/[/_-]+(\w)/g, (_all, c: string) => c.toUpperCase())}`,
    ...(parameters.length ? { parameters } : {}),
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
          },
        }
      : {}),
    responses: { [status]: { description, ...(content ? { content } : {}) }, ...problemsOf(route) },
  };
}

/** The OpenAPI 3.1 document, made of the table of routes and the schemas that the handlers themselves check by. */
export function openApi(): Json {
  const { components, schemaOf } = createComponents();
  // Names go to what is answered first: a schema that is asked for in another form makes way for it.
  for (const schema of [Problem, ...ROUTES.map(({ answer }) => answer.schema)])
    if (schema) schemaOf(schema, 'output');
  const paths: Record<string, Json> = {};
  for (const route of ROUTES)
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route, schemaOf) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Planwright',
      version: VERSION,
      description: 'Turns an idea into a plan. Every refusal is a problem document (RFC 9457) with a code.',
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: components },
  };
}
