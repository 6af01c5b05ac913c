import { describe, expect, it } from '@jest/globals';
import { openApi } from './openapi.js';
import { methodsOf, ROUTES } from './routes.js';

describe('the table of routes', () => {
  it('makes a document of version 3.1 in which each operation has a name of its own and its refusals', () => {
    const document = openApi() as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations).toHaveLength(ROUTES.length);
    expect(new Set(operations.map((operation) => operation.operationId)).size).toBe(ROUTES.length);
    for (const operation of operations) expect(operation.responses).toHaveProperty('500');
    expect(JSON.stringify(document)).not.toContain('$schema');
  });

  it('knows which methods an address takes', () => {
    expect(methodsOf('/api/plans').sort()).toEqual(['GET', 'POST']);
    expect(methodsOf('/api/plans/x').sort()).toEqual(['DELETE', 'GET', 'PATCH']);
    expect(methodsOf('/api/plans/x/tasks/y/retry')).toEqual(['POST']);
    expect(methodsOf('/api/nothing')).toEqual([]);
  });
});
