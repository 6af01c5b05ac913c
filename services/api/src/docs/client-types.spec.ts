import { expect, it } from '@jest/globals';
import { CLIENT_TYPES_FILE, clientTypes } from '@planwright/infra/client-types';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openApi } from './openapi.js';

it("types of the page's client are those of this API (npm run generate writes them anew)", async () => {
  const file = path.resolve(import.meta.dirname, '../../../..', CLIENT_TYPES_FILE);
  const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const made = await clientTypes(openApi());
  // Not toBe: its difference of two long texts would hide what to do.
  if (written !== made) throw new Error(`${CLIENT_TYPES_FILE} is not of this API: run npm run generate`);
  expect(made).toContain('"/api/plans/{id}"');
});
