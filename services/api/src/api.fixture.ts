import { parseSettings } from '@planwright/config';
import type { PipelineGraph } from '@planwright/contracts';
import { createRunStore } from '@planwright/db';
import { createTestDatabase } from '@planwright/testing';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { pino } from 'pino';
import { createApi } from './app/create-api.js';
import { openParts } from './app/open-parts.js';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json(): unknown;
}

export interface Sent {
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

/** A graph of three tasks on two stages; the second can be made again, the third waits for it. */
export const GRAPH: PipelineGraph = {
  kind: 'execution',
  title: 'Execution plan',
  stages: ['First', 'Second'],
  graph_hash: 'graph-of-three',
  tasks: ['one', 'two', 'three'].map((name, position) => ({
    name,
    title: `Task ${name}`,
    stage: position < 2 ? 'First' : 'Second',
    purpose: 'Is there to be looked at.',
    needs: position ? [['one', 'two'][position - 1] as string] : [],
    steps: [{ id: 'ask', kind: 'call' as const, title: 'Ask', calls: 1 }],
    files: [{ name: `00${position + 1}-2-${name}.md`, content_type: 'text/markdown', title: name }],
    weight: 1,
    definition_hash: `hash-${name}`,
    report: { title: `About ${name}`, order: position },
  })),
};

/** A port on which nothing answers. */
export async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The API on a port of its own, with a database of its own; Temporal and provider are away unless an address is given. */
export async function startApi(temporalAddress?: string) {
  const away = await deadPort();
  const database = await createTestDatabase();
  const settings = parseSettings({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporalAddress ?? `127.0.0.1:${away}`,
    OFFLINE_LLM_URL: `http://127.0.0.1:${away}/v1`,
    CORS_ORIGINS: 'https://friend.example',
    // Whatever runs on the machine of the tests is none of theirs.
    LOCAL_LLM_URL: 'off',
  });
  const log = pino({ level: 'silent' });
  const { parts, close } = await openParts(settings, log);
  const app = await createApi(parts);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;

  /** Sends exactly this: neither path nor headers are tidied up on the way. */
  const send = (method: string, path: string, { headers = {}, body }: Sent = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const json = body === undefined ? {} : { 'content-type': 'application/json' };
      const outgoing = request({ host: '127.0.0.1', port, method, path, headers: { ...json, ...headers } });
      outgoing.on('error', reject);
      outgoing.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const { statusCode: status = 0, headers: received } = response;
          resolve({ status, headers: received, text, json: () => JSON.parse(text) as unknown });
        });
      });
      outgoing.end(body);
    });

  return {
    /** The rows behind it, and the writer of runs that a worker would be. */
    dataSource: database.dataSource,
    store: createRunStore(database.dataSource),
    port,
    send,
    get: (path: string, headers?: Sent['headers']) => send('GET', path, headers ? { headers } : {}),
    post: (path: string, body?: unknown, headers?: Sent['headers']) =>
      send('POST', path, {
        ...(headers ? { headers } : {}),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    close: async () => {
      await app.close();
      await close();
      await database.drop();
    },
  };
}
export type RunningApi = Awaited<ReturnType<typeof startApi>>;
