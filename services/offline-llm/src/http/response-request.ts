import { z } from 'zod';
import type { JsonSchema } from '../schema/json-schema.js';

const Part = z.looseObject({ type: z.string(), text: z.string().optional() });
const Item = z.looseObject({
  type: z.string().optional(),
  role: z.enum(['user', 'assistant', 'system', 'developer']).optional(),
  content: z.union([z.string(), z.array(Part)]).optional(),
  output: z.unknown().optional(),
});

export const TextFormat = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('text') }),
  z.looseObject({ type: z.literal('json_object'), schema: z.record(z.string(), z.unknown()).optional() }),
  z.looseObject({
    type: z.literal('json_schema'),
    name: z
      .string()
      .regex(/^[\w-]{1,64}$/u, 'only letters, digits, _ and - (64 at most)')
      .optional(),
    schema: z.record(z.string(), z.unknown()),
  }),
]);

/** The body of `POST /v1/responses`, as far as an answer depends on it; other fields are taken and ignored. */
export const ResponseRequest = z.looseObject({
  model: z.string().min(1),
  input: z.union([z.string(), z.array(Item)]).optional(),
  instructions: z.string().nullish(),
  previous_response_id: z.string().nullish(),
  background: z.boolean().nullish(),
  stream: z.boolean().nullish(),
  store: z.boolean().nullish(),
  text: z.looseObject({ format: TextFormat.optional() }).nullish(),
  max_output_tokens: z.int().min(16).nullish(),
  reasoning: z.looseObject({ effort: z.string().nullish(), summary: z.string().nullish() }).nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
});
export type ResponseRequest = z.infer<typeof ResponseRequest>;

export interface Turn {
  readonly role: string;
  readonly text: string;
}

/** The texts that a request brings, in order. */
export function turnsOf(request: ResponseRequest): Turn[] {
  if (request.input === undefined) return [];
  if (typeof request.input === 'string') return [{ role: 'user', text: request.input }];
  return request.input.map((item) => ({
    role: item.role ?? (item.output === undefined ? 'assistant' : 'tool'),
    text: contentText(item.content) + (typeof item.output === 'string' ? item.output : ''),
  }));
}

export function contentText(
  content: string | readonly { text?: string | undefined }[] | null | undefined,
): string {
  if (content === undefined || content === null) return '';
  return typeof content === 'string' ? content : content.map((part) => part.text ?? '').join('\n');
}

/** The schema that a format asks for. */
export function schemaOf(format: z.infer<typeof TextFormat> | undefined): JsonSchema | 'any' | null {
  switch (format?.type) {
    case 'json_schema':
      return format.schema as JsonSchema;
    case 'json_object':
      return (format.schema as JsonSchema | undefined) ?? 'any';
    default:
      return null;
  }
}
