import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';

const HEAD =
  '// Made of the OpenAPI document of the API by `npm run generate`; not to be changed by hand.\n\n';

/** Where the page keeps the types of its client, from the repository's root. */
export const CLIENT_TYPES_FILE = 'web/src/shared/api/schema.generated.ts';

/** The types of the page's client, as TypeScript: `paths`, `operations` and `components` of an OpenAPI document. */
export async function clientTypes(document: object): Promise<string> {
  const types = await openapiTypescript(document as OpenAPI3, {
    // A field with a default may be left out of a request.
    defaultNonNullable: false,
    silent: true,
  });
  return HEAD + astToString(types);
}
