import type { JsonSchema } from '../schema/json-schema.js';
import { ApiError } from './api-error.js';
import type { Provider } from './call.js';

/** Refuses what the imitated server does not have. @throws ApiError 404 */
export function requireResponsesApi({ behaviour }: Provider): void {
  if (behaviour.current.dialect !== 'openai') throw new ApiError(404, 'Not Found');
}

/** Refuses `json_schema` where the imitated server breaks on it, as llama.cpp's does. @throws ApiError 500 */
export function requireJsonSchema({ behaviour }: Provider, type: string | undefined): void {
  if (behaviour.current.dialect === 'json_object_only' && type === 'json_schema') {
    throw new ApiError(500, "Input should be 'text' or 'json_object'");
  }
}

/** Strict mode's own rule for the root. @throws ApiError 400 */
export function requireObjectRoot(schema: JsonSchema | 'any' | null, param: string): void {
  if (schema === null || schema === 'any' || schema.type === 'object' || schema.$ref !== undefined) return;
  throw new ApiError(
    400,
    `Invalid schema for response_format: schema must be a JSON Schema of 'type: "object"', got 'type: "${String(schema.type)}"'.`,
    'invalid_json_schema',
    param,
  );
}
