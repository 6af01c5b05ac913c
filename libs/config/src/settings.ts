import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { definitions, type Definition, type RawSettings, type SettingKey } from './definitions.js';
import { projectRoot } from './project-root.js';
import { SettingsError } from './settings-error.js';

/** Values by their name in the environment (`WEB_PORT`); an empty text counts as not set. */
export type SettingSource = Readonly<Record<string, string | undefined>>;

export type SettingOrigin = 'command line' | 'environment' | 'file' | 'default';

/** All settings, parsed, with what follows from them. Paths are absolute, addresses complete. */
export interface Settings extends Omit<
  RawSettings,
  'databaseUrl' | 'temporalAddress' | 'apiUrl' | 'gatewayUrl' | 'publicUrl' | 'offlineLlmUrl'
> {
  root: string;
  databaseUrl: string;
  temporalAddress: string;
  apiUrl: string;
  gatewayUrl: string;
  /** Where a person's browser finds the page. */
  publicUrl: string;
  /** Base address of the offline provider, ending in /v1. */
  offlineLlmUrl: string;
  /** True when plans are made by the offline provider: no key is set, or TEST_MODE is. */
  offline: boolean;
  llmBaseUrl: string;
  llmApiKey: string;
  /** Where each setting came from: a port that was set is never moved, a default one may be. */
  origins: Readonly<Record<SettingKey, SettingOrigin>>;
}

export const CONFIG_FILE = 'planwright.config.yaml';

const keys = Object.keys(definitions) as SettingKey[];
const ORIGINS: readonly SettingOrigin[] = ['command line', 'environment', 'file'];

const shown = (definition: Definition, value: string): string => {
  if (definition.secret) return '(hidden)';
  return value.length > 80 ? `"${value.slice(0, 77)}..."` : `"${value}"`;
};

function pick(definition: Definition, sources: readonly SettingSource[]) {
  for (const [index, source] of sources.entries()) {
    for (const name of [definition.env, ...definition.aliases]) {
      const value = source[name]?.trim();
      if (value) return { name, value, origin: ORIGINS[index] ?? 'default' };
    }
  }
  return { name: definition.env, value: definition.fallback, origin: 'default' as const };
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** An address that listens everywhere is reached on loopback. */
const reachable = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
};

function derive(raw: RawSettings, origins: Record<SettingKey, SettingOrigin>, root: string): Settings {
  if (!isLoopback(raw.bindHost) && !raw.trustedNetwork) {
    throw new SettingsError(
      'BIND_HOST',
      `is "${raw.bindHost}", which others can reach, and AUTH_MODE=local asks nobody for a password`,
      'use 127.0.0.1, or set TRUSTED_NETWORK=true where only people you trust can reach it',
    );
  }
  const absolute = (path: string): string => (isAbsolute(path) ? path : resolve(root, path));
  const on = (port: number): string => `http://${reachable(raw.bindHost)}:${port}`;
  const offline = raw.testMode || (!raw.openaiApiKey && !raw.routerApiKey);
  const offlineLlmUrl = raw.offlineLlmUrl ?? `${on(raw.offlineLlmPort)}/v1`;
  const real = raw.openaiApiKey
    ? { llmBaseUrl: raw.openaiBaseUrl ?? '', llmApiKey: raw.openaiApiKey }
    : { llmBaseUrl: raw.routerBaseUrl ?? '', llmApiKey: raw.routerApiKey ?? '' };
  return {
    ...raw,
    ...(offline ? { llmBaseUrl: offlineLlmUrl, llmApiKey: 'offline' } : real),
    root,
    origins,
    offline,
    offlineLlmUrl,
    dataDir: absolute(raw.dataDir),
    llmConfig: absolute(raw.llmConfig),
    ...(raw.runDir ? { runDir: absolute(raw.runDir) } : {}),
    ...(raw.workspaceRoot ? { workspaceRoot: absolute(raw.workspaceRoot) } : {}),
    databaseUrl:
      raw.databaseUrl ?? `postgres://planwright:planwright@127.0.0.1:${raw.postgresPort}/planwright`,
    temporalAddress: raw.temporalAddress ?? `127.0.0.1:${raw.temporalPort}`,
    apiUrl: raw.apiUrl ?? on(raw.apiPort),
    gatewayUrl: raw.gatewayUrl ?? on(raw.gatewayPort),
    publicUrl: raw.publicUrl ?? on(raw.webPort),
  };
}

/**
 * Settings from three sources and the defaults; command line beats environment beats file. Touches
 * nothing outside its arguments.
 * @throws SettingsError naming the first setting that cannot be used.
 */
export function parseSettings(
  env: SettingSource,
  file: SettingSource = {},
  overrides: SettingSource = {},
  root: string = projectRoot(),
): Settings {
  const raw: Record<string, unknown> = {};
  const origins: Record<string, SettingOrigin> = {};
  for (const key of keys) {
    const definition: Definition = definitions[key];
    const { name, value, origin } = pick(definition, [overrides, env, file]);
    const parsed = definition.schema.safeParse(value ?? undefined);
    if (!parsed.success) {
      const where = origin === 'file' ? `${name} in ${CONFIG_FILE}` : name;
      throw new SettingsError(where, `is ${shown(definition, value ?? '')}`, definition.wayOut);
    }
    raw[key] = parsed.data;
    origins[key] = origin;
  }
  return derive(raw as RawSettings, origins as Record<SettingKey, SettingOrigin>, root);
}

const known = new Set(keys.flatMap((key) => [definitions[key].env, ...definitions[key].aliases]));

/**
 * The text of planwright.config.yaml as a source. Names may be written as in the environment or in lower
 * case (`web_port`); lists become comma-separated.
 * @throws SettingsError when it is no mapping of known settings to plain values.
 */
export function parseConfigFile(source: string): SettingSource {
  let content: unknown;
  try {
    content = parse(source) ?? {};
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new SettingsError(CONFIG_FILE, `is not YAML (${reason})`, 'correct that line');
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new SettingsError(CONFIG_FILE, 'holds no settings', 'write lines such as "web_port: 3000"');
  }
  const values: Record<string, string> = {};
  for (const [written, value] of Object.entries(content)) {
    const name = written.toUpperCase();
    if (!known.has(name)) {
      throw new SettingsError(
        CONFIG_FILE,
        `has "${written}", which is no setting`,
        'see .env.example for the names',
      );
    }
    if (value === null || value === undefined) continue;
    if (typeof value === 'object' && !Array.isArray(value)) {
      throw new SettingsError(`${written} in ${CONFIG_FILE}`, 'is a mapping', 'give one value');
    }
    values[name] = Array.isArray(value) ? value.join(',') : String(value);
  }
  return values;
}

const cache = new Map<string, Settings>();

/**
 * This process's settings: the environment, planwright.config.yaml at the repository's root, and what the
 * command line says (by environment name). Read once for each different environment.
 * @throws SettingsError
 */
export function loadSettings(overrides: SettingSource = {}): Settings {
  const root = projectRoot();
  const env = Object.fromEntries([...known].map((name) => [name, process.env[name]]));
  const path = join(root, CONFIG_FILE);
  const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const cacheKey = JSON.stringify([env, overrides, source]);
  const cached = cache.get(cacheKey);
  if (cached) return cached;
  const settings = parseSettings(env, parseConfigFile(source), overrides, root);
  cache.set(cacheKey, settings);
  return settings;
}

/** A database address that may be shown: its password is left out. */
export function maskUrl(url: string): string {
  if (!URL.canParse(url)) return '(hidden)';
  const parsed = new URL(url);
  if (parsed.password) parsed.password = '***';
  return parsed.toString();
}

/**
 * What our processes start with. glibc gives each thread that allocates a pool of memory of its own, and what lies freed
 * in many pools is kept: two are enough. Unless told otherwise it also raises, with each large buffer that is freed, the size
 * from which a buffer lives outside of the pools and goes back to the system at once: here it stays at its first value.
 */
export const PROCESS_DEFAULTS = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

/** This process's environment with some values replaced, for starting another program. */
export function processEnvironment(changes: SettingSource = {}): Record<string, string | undefined> {
  return { ...PROCESS_DEFAULTS, ...process.env, ...changes };
}
