import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OfflineBehaviourUpdate } from '@planwright/contracts';
import { Behaviour } from './behaviour/behaviour.js';
import { createApp } from './http/app.js';
import { ResponseStore } from './http/response-store.js';
import { CallLog } from './log/call-log.js';

/** How the provider behaves from its start; what is left out is: no latency, no faults, OpenAI's dialect. */
export type OfflineProviderOptions = OfflineBehaviourUpdate;

export interface OfflineProvider {
  /** Listens; port 0 takes a free one. `url` has no path; clients add `/v1`. Rejects when the port is taken. */
  listen(port: number, host: string): Promise<{ url: string; port: number }>;
  /** Ends every open call and stops listening. */
  close(): Promise<void>;
}

/**
 * An OpenAI-compatible server without a model: the same request gets the same answer.
 * @throws BadMatchError, LatencyFileError for options that cannot be used
 */
export function createOfflineProvider(options: OfflineProviderOptions = {}): OfflineProvider {
  const store = new ResponseStore();
  const app = createApp({ behaviour: new Behaviour(options), log: new CallLog() }, store);
  const server = createServer(app);
  // A client that keeps its connection between calls must not find it closed just as it sends the next.
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 0;
  return {
    listen: (port, host) => listening(server, port, host),
    close: async () => {
      store.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function listening(server: Server, port: number, host: string): Promise<{ url: string; port: number }> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      const taken = (server.address() as AddressInfo).port;
      const name = host.includes(':') ? `[${host}]` : host;
      resolve({ url: `http://${name}:${taken}`, port: taken });
    });
  });
}
