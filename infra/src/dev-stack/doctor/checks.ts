import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { maskUrl, type Settings } from '@planwright/config';
import { isFree } from '../ports.js';
import { askHealth } from '../processes/health.js';
import { askPostgres } from '../launch/outside-parts.js';
import { nativeFolder, program } from '../postgres/binaries.js';
import { reasonOf } from '../stack-error.js';
import { freeMegabytes, prepareDataFolder } from '../state/data-folder.js';
import type { StackState } from '../state/run-folder.js';
import { onPath, temporalSources } from '../temporal/find-temporal.js';
import { askTemporal } from '../temporal/start-temporal.js';

export interface Finding {
  name: string;
  ok: boolean;
  /** What was seen. */
  detail: string;
  /** What to do about it; empty when nothing is. */
  todo: string;
}

export interface DoctorContext {
  settings: Settings;
  /** The stack that runs, if one does. */
  stack: StackState | undefined;
  path: string;
}

type Check = (context: DoctorContext) => Promise<Finding[]>;

const good = (name: string, detail: string): Finding => ({ name, ok: true, detail, todo: '' });
const bad = (name: string, detail: string, todo: string): Finding => ({ name, ok: false, detail, todo });

async function attempt(name: string, look: () => Promise<string>, todo: string): Promise<Finding[]> {
  try {
    return [good(name, await look())];
  } catch (error) {
    return [bad(name, reasonOf(error), todo)];
  }
}

const checkNode: Check = async () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return [
    enough
      ? good('Node', process.versions.node)
      : bad('Node', process.versions.node, 'install Node 20.19 or newer (https://nodejs.org)'),
  ];
};

const checkDisk: Check = ({ settings }) =>
  attempt(
    'Disk',
    async () => {
      prepareDataFolder(settings.dataDir);
      return `${freeMegabytes(settings.dataDir)} MB free in ${settings.dataDir}`;
    },
    'make room there, or set PLANWRIGHT_DATA_DIR to another folder',
  );

const checkPorts: Check = async ({ settings, stack }) => {
  if (stack) return [good('Ports', 'in use by the stack that runs')];
  const ports = [
    ['WEB_PORT', settings.webPort],
    ['API_PORT', settings.apiPort],
    ['GATEWAY_PORT', settings.gatewayPort],
    ['WORKER_PORT', settings.workerPort],
    ['OFFLINE_LLM_PORT', settings.offlineLlmPort],
    ['POSTGRES_PORT', settings.postgresPort],
    ['TEMPORAL_PORT', settings.temporalPort],
    ['TEMPORAL_UI_PORT', settings.temporalUiPort],
  ] as const;
  const taken: string[] = [];
  for (const [name, port] of ports) if (!(await isFree(port))) taken.push(`${name} ${port}`);
  if (taken.length === 0) return [good('Ports', 'all free')];
  return [good('Ports', `taken: ${taken.join(', ')}; npm start moves those that were not set`)];
};

const checkPostgres: Check = async ({ settings, stack }) => {
  if (stack || settings.origins.databaseUrl !== 'default') {
    const own = stack?.addresses.postgres;
    const url = own ? `postgres://planwright:planwright@${own}/planwright` : settings.databaseUrl;
    const look = async (): Promise<string> => `${await askPostgres(url)} at ${maskUrl(url)}`;
    return attempt('Postgres', look, 'see logs/postgres.log in the data folder, or correct DATABASE_URL');
  }
  const look = async (): Promise<string> => {
    const file = program(nativeFolder(), 'postgres');
    if (!existsSync(file)) throw new Error(`${file} is missing`);
    return 'programs are installed; npm start runs them';
  };
  return attempt('Postgres', look, 'run npm ci, or set DATABASE_URL to a Postgres of your own');
};

const checkTemporal: Check = async ({ settings, stack, path }) => {
  if (stack || settings.origins.temporalAddress !== 'default') {
    const address = stack?.addresses.temporal ?? settings.temporalAddress;
    const look = async (): Promise<string> => {
      await askTemporal(address, settings.temporalNamespace);
      return `answers at ${address}`;
    };
    return attempt('Temporal', look, 'see logs/temporal.log in the data folder, or correct TEMPORAL_ADDRESS');
  }
  for (const source of temporalSources({ dataDir: settings.dataDir, path }).slice(0, 2)) {
    const file = await source.find();
    if (file) return [good('Temporal', `found at ${file}`)];
  }
  const go = onPath('go', path);
  return [good('Temporal', `fetched at the first npm start${go ? ', or built with Go' : ''}`)];
};

const checkProcesses: Check = async ({ stack }) => {
  if (!stack) return [good('Processes', 'Planwright does not run; npm start starts it')];
  const { addresses } = stack;
  const asked = [
    ['Page', `${addresses.page}/`, 'web'],
    ['API', `${addresses.api}/health/ready`, 'api'],
    ['Gateway', `${addresses.gateway}/health`, 'gateway'],
    ['Worker', `${addresses.worker}/health`, 'worker'],
  ] as const;
  return Promise.all(
    asked.map(async ([name, url, log]) => {
      const { ok, detail } = await askHealth(url);
      return ok ? good(name, url) : bad(name, `${url}: ${detail}`, `see logs/${log}.log in the data folder`);
    }),
  );
};

const checkProvider: Check = async ({ settings, stack }) => {
  if (settings.offline) {
    const where = stack?.addresses.offline_llm;
    const note = 'offline provider: plans are written without a model; set OPENAI_API_KEY for a real one';
    if (!where) return [good('Model provider', note)];
    const { ok, detail } = await askHealth(`${where}/models`);
    return [ok ? good('Model provider', note) : bad('Model provider', detail, 'see logs/offline-llm.log')];
  }
  const look = async (): Promise<string> => {
    const response = await fetch(`${settings.llmBaseUrl}/models`, {
      headers: { authorization: `Bearer ${settings.llmApiKey}` },
      signal: AbortSignal.timeout(10_000),
    });
    await response.body?.cancel();
    if (response.status === 401 || response.status === 403) throw new Error('the key was refused');
    if (!response.ok) throw new Error(`${settings.llmBaseUrl} answered ${response.status}`);
    return `${settings.llmBaseUrl} takes the key`;
  };
  return attempt(
    'Model provider',
    look,
    'check OPENAI_API_KEY (or ROUTER_API_KEY), its address and the network',
  );
};

const checkVersions: Check = ({ settings }) =>
  attempt(
    'Versions',
    async () => {
      const load = createRequire(join(settings.root, 'package.json'));
      const names = ['@temporalio/client', '@nestjs/core', 'typeorm', 'openai'];
      const versionOf = (name: string): string => {
        try {
          return (load(`./node_modules/${name}/package.json`) as { version: string }).version;
        } catch {
          throw new Error(`${name} is not installed`);
        }
      };
      return names.map((name) => `${name} ${versionOf(name)}`).join(', ');
    },
    'run npm ci',
  );

const CHECKS: readonly Check[] = [
  checkNode,
  checkVersions,
  checkDisk,
  checkPorts,
  checkPostgres,
  checkTemporal,
  checkProcesses,
  checkProvider,
];

/** Looks at everything that Planwright stands on. Changes nothing. */
export async function examine(context: DoctorContext): Promise<Finding[]> {
  return (await Promise.all(CHECKS.map((check) => check(context)))).flat();
}
