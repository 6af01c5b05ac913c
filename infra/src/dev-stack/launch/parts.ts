import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { processEnvironment, type Settings } from '@planwright/config';
import type { ProcessIdentity } from '../processes/identity.js';
import { waitForHealth } from '../processes/health.js';
import { lastLines, startProcess } from '../processes/start-process.js';
import type { Part } from '../processes/supervisor.js';
import { startPostgres } from '../postgres/start-postgres.js';
import { StackError, type Say } from '../stack-error.js';
import { startTemporal } from '../temporal/start-temporal.js';
import type { Network } from './network.js';

const READY_TIMEOUT_MS = 90_000;

/** What every part is built from. */
export interface PartContext {
  settings: Settings;
  network: Network;
  say: Say;
  remember(name: string, identity: ProcessIdentity): void;
}

const logOf = (context: PartContext, name: string): string =>
  join(context.settings.dataDir, 'logs', `${name}.log`);

interface ServiceDescription {
  name: string;
  layer: number;
  /** Folder of the room, from the root. */
  room: string;
  health: string;
}

function servicePart(context: PartContext, { name, layer, room, health }: ServiceDescription): Part {
  const logFile = logOf(context, name);
  const file = join(context.settings.root, room, 'dist', 'main.js');
  return {
    name,
    layer,
    start: async () => {
      if (!existsSync(file)) {
        throw new StackError(
          `${name} is not built (${file} is missing)`,
          'run npm start again; it builds what is missing',
        );
      }
      return startProcess({
        command: process.execPath,
        args: [file],
        env: processEnvironment(context.network.env),
        cwd: context.settings.root,
        logFile,
        onStarted: (identity) => context.remember(name, identity),
      });
    },
    ready: async (signal) => {
      const answer = await waitForHealth(health, READY_TIMEOUT_MS, signal);
      if (!answer.ok) throw new Error(`${health} says ${answer.detail}`);
    },
    lastWords: () => `see ${logFile}, which ends with: ${lastLines(logFile)}`,
  };
}

export function postgresPart(context: PartContext): Part {
  const { settings, network, say } = context;
  return {
    name: 'postgres',
    layer: 0,
    start: () =>
      startPostgres({
        dataDir: settings.dataDir,
        port: network.ports.postgresPort,
        log: say,
        onStarted: (identity) => context.remember('postgres', identity),
      }),
    // It answers when start() settles.
    ready: () => Promise.resolve(),
    lastWords: () => lastLines(logOf(context, 'postgres')),
  };
}

export function temporalPart(context: PartContext, executable: string): Part {
  const { settings, network } = context;
  return {
    name: 'temporal',
    layer: 0,
    start: () =>
      startTemporal({
        dataDir: settings.dataDir,
        port: network.ports.temporalPort,
        uiPort: network.ports.temporalUiPort,
        executable,
        onStarted: (identity) => context.remember('temporal', identity),
      }),
    ready: () => Promise.resolve(),
    lastWords: () => lastLines(logOf(context, 'temporal')),
  };
}

export const offlineProviderPart = (context: PartContext): Part =>
  servicePart(context, {
    name: 'offline-llm',
    layer: 0,
    room: 'services/offline-llm',
    health: `${new URL(context.network.env['OFFLINE_LLM_URL'] ?? '').origin}/health`,
  });

/** The processes that need the database and Temporal. */
export function applicationParts(context: PartContext): Part[] {
  const { addresses } = context.network;
  const describe: ServiceDescription[] = [
    { name: 'worker', layer: 1, room: 'services/worker', health: `${addresses.worker}/health` },
    { name: 'api', layer: 2, room: 'services/api', health: `${addresses.api}/health/ready` },
    { name: 'gateway', layer: 2, room: 'services/gateway', health: `${addresses.gateway}/health` },
    { name: 'web', layer: 3, room: 'web/server', health: `${addresses.page}/` },
  ];
  return describe.map((description) => servicePart(context, description));
}
