import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LlmAttempt } from '@planwright/engine';
import { createLlm } from './create-llm.js';
import type { ModelEntry } from './model-entry.js';

/** A request as the provider saw it. */
export interface Seen {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
  /** Whether the client left before the answer was complete. */
  left: boolean;
}

export type Script = (seen: Seen, res: ServerResponse, index: number) => void | Promise<void>;

/** An HTTP server that plays `script` for each request in turn, and a port that asks it. */
export async function startScripted(script: Script) {
  const seen: Seen[] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const entry: Seen = {
        method: req.method ?? '',
        path: req.url ?? '',
        headers: req.headers,
        body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
        left: false,
      };
      res.on('close', () => (entry.left = !res.writableFinished));
      seen.push(entry);
      void script(entry, res, seen.length - 1);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    seen,
    llm: (model: Partial<ModelEntry> = {}, idleTimeoutMs?: number) =>
      createLlm({
        providers: [
          {
            name: 'openai',
            baseUrl: `http://127.0.0.1:${port}/v1`,
            apiKey: SECRET,
            credential: 'openai',
            offline: false,
          },
        ],
        models: [{ ...MODEL, ...model }],
        ...(idleTimeoutMs === undefined ? {} : { idleTimeoutMs }),
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const SECRET = 'sk-test-THE-SECRET-KEY';

export const MODEL: ModelEntry = {
  id: 'm1',
  provider: 'openai',
  model: 'gpt-test',
  priority: 10,
  prices: { input: 2, output: 12, cached_input: 0.2 },
  capabilities: ['text', 'structured', 'reasoning'],
  max_output_tokens: 4000,
  timeout_ms: 5000,
  background: false,
  limits: {},
};

export const attempt = (more: Partial<LlmAttempt> = {}): LlmAttempt => ({
  question: {
    system: 'PRIVATE-SYSTEM',
    user: 'PRIVATE-USER',
    schema: { type: 'object', properties: {}, required: [], additionalProperties: false },
    schemaName: 'answer',
  },
  modelId: 'm1',
  callKey: 'plan/task/step/item#1',
  signal: new AbortController().signal,
  ...more,
});

/** A Responses object. */
export function response(text: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'resp_1',
    object: 'response',
    status: 'completed',
    output: [
      { type: 'reasoning', id: 'rs_1', summary: [{ type: 'summary_text', text: 'First. Then.' }] },
      {
        type: 'message',
        id: 'msg_1',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text, annotations: [] }],
      },
    ],
    usage: {
      input_tokens: 1000,
      input_tokens_details: { cached_tokens: 400 },
      output_tokens: 300,
      output_tokens_details: { reasoning_tokens: 100 },
      total_tokens: 1300,
    },
    ...more,
  };
}

export const begun = (id = 'resp_1') => ({ id, object: 'response', status: 'in_progress', output: [] });

/** Sends server-sent events; `sequence_number` counts from `from`. */
export function send(res: ServerResponse, events: readonly Record<string, unknown>[], from = 0): void {
  if (!res.headersSent) res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  events.forEach((event, index) => {
    const data = JSON.stringify({ ...event, sequence_number: from + index });
    res.write(`event: ${String(event.type)}\ndata: ${data}\n\n`);
  });
}

export const created = (id = 'resp_1') => ({ type: 'response.created', response: begun(id) });
export const thought = (delta: string) => ({ type: 'response.reasoning_summary_text.delta', delta });
export const piece = (delta: string) => ({ type: 'response.output_text.delta', delta });
export const completed = (text: string, more: Record<string, unknown> = {}) => ({
  type: 'response.completed',
  response: response(text, more),
});

export function json(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(JSON.stringify(body));
}
