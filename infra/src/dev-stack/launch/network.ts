import type { Settings, SettingKey } from '@planwright/config';
import { pickPorts, type WantedPort } from '../ports.js';
import type { Say } from '../stack-error.js';
import type { StackAddresses } from '../state/run-folder.js';

/** Settings whose ports and addresses are those that this start really uses, for the processes it starts. */
export interface Network {
  ports: Record<PortKey, number>;
  /** Environment for every process of the stack. */
  env: Record<string, string>;
  addresses: StackAddresses;
}

const PORTS = {
  webPort: 'WEB_PORT',
  apiPort: 'API_PORT',
  gatewayPort: 'GATEWAY_PORT',
  workerPort: 'WORKER_PORT',
  offlineLlmPort: 'OFFLINE_LLM_PORT',
  postgresPort: 'POSTGRES_PORT',
  temporalPort: 'TEMPORAL_PORT',
  temporalUiPort: 'TEMPORAL_UI_PORT',
} as const satisfies Partial<Record<SettingKey, string>>;

type PortKey = keyof typeof PORTS;

/** A part that is somebody else's needs no port here. */
function needed(key: PortKey, settings: Settings): boolean {
  if (key === 'postgresPort') return settings.origins.databaseUrl === 'default';
  if (key === 'temporalPort' || key === 'temporalUiPort')
    return settings.origins.temporalAddress === 'default';
  if (key === 'offlineLlmPort') return startsOfflineProvider(settings);
  return true;
}

/** One that is named by OFFLINE_LLM_URL runs elsewhere. */
export const startsOfflineProvider = (settings: Settings): boolean =>
  settings.offline && settings.origins.offlineLlmUrl === 'default';

const LOOPBACK_ONLY: ReadonlySet<PortKey> = new Set(['postgresPort', 'temporalPort', 'temporalUiPort']);

/**
 * Picks every port and says what follows from them.
 * @throws StackError when a port that was set is taken.
 */
export async function chooseNetwork(
  settings: Settings,
  overrides: Readonly<Record<string, string | undefined>>,
  say: Say,
) {
  const keys = (Object.keys(PORTS) as PortKey[]).filter((key) => needed(key, settings));
  const wanted = keys.map((key): WantedPort => ({
    setting: PORTS[key],
    port: settings[key],
    set: settings.origins[key] !== 'default',
    host: LOOPBACK_ONLY.has(key) ? '127.0.0.1' : settings.bindHost,
  }));
  const picked = await pickPorts(wanted, say);
  const ports = Object.fromEntries(
    (Object.keys(PORTS) as PortKey[]).map((key) => [key, picked[keys.indexOf(key)] ?? settings[key]]),
  ) as Record<PortKey, number>;
  return describe(settings, ports, overrides);
}

/** Where a moved port stands in a default address, the address moves with it. */
const moved = (url: string, port: number, origin: string): string => {
  if (origin !== 'default') return url;
  const changed = new URL(url);
  changed.port = String(port);
  return changed.toString().replace(/\/$/, '');
};

function describe(
  settings: Settings,
  ports: Record<PortKey, number>,
  overrides: Readonly<Record<string, string | undefined>>,
): Network {
  const { origins } = settings;
  const api = moved(settings.apiUrl, ports.apiPort, origins.apiUrl);
  const gateway = moved(settings.gatewayUrl, ports.gatewayPort, origins.gatewayUrl);
  const page = moved(settings.publicUrl, ports.webPort, origins.publicUrl);
  const offlineLlm = moved(settings.offlineLlmUrl, ports.offlineLlmPort, origins.offlineLlmUrl);
  const ownTemporal = origins.temporalAddress === 'default';
  const temporal = ownTemporal ? `127.0.0.1:${ports.temporalPort}` : settings.temporalAddress;
  const databaseUrl =
    origins.databaseUrl === 'default'
      ? `postgres://planwright:planwright@127.0.0.1:${ports.postgresPort}/planwright`
      : settings.databaseUrl;
  const given = Object.entries(overrides).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const env = {
    ...Object.fromEntries(given),
    ...Object.fromEntries((Object.keys(PORTS) as PortKey[]).map((key) => [PORTS[key], String(ports[key])])),
    PLANWRIGHT_DATA_DIR: settings.dataDir,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal,
    API_URL: api,
    GATEWAY_URL: gateway,
    PUBLIC_URL: page,
    OFFLINE_LLM_URL: offlineLlm,
  };
  const addresses: StackAddresses = {
    page,
    api,
    api_docs: `${api}/docs`,
    gateway,
    worker: `http://${new URL(api).hostname}:${ports.workerPort}`,
    postgres: origins.databaseUrl === 'default' ? `127.0.0.1:${ports.postgresPort}` : null,
    temporal,
    temporal_ui: ownTemporal ? `http://127.0.0.1:${ports.temporalUiPort}` : null,
    offline_llm: settings.offline ? offlineLlm : null,
  };
  return { ports, env, addresses };
}
