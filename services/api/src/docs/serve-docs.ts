import type { NestExpressApplication } from '@nestjs/platform-express';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { docsHeaders } from '../edge/security-headers.js';
import { openApi } from './openapi.js';

/** Swagger UI at /docs, the document at /api/openapi.json. */
export function serveDocs(app: NestExpressApplication): void {
  app.use('/docs', docsHeaders);
  // Our document is plain JSON of version 3.1; the UI's type is that of Nest's own builder.
  SwaggerModule.setup('docs', app, openApi() as unknown as OpenAPIObject, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Planwright API',
  });
}
