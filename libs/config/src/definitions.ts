import { z } from 'zod';

/** One setting: its name in the environment, how its text is read, and what to say when it cannot be. */
export interface Definition<S extends z.ZodType = z.ZodType> {
  env: string;
  schema: S;
  fallback?: string;
  wayOut: string;
  secret: boolean;
  aliases: readonly string[];
}

interface Extras {
  fallback?: string | number | boolean;
  secret?: boolean;
  aliases?: readonly string[];
}

const define = <S extends z.ZodType>(
  env: string,
  schema: S,
  wayOut: string,
  extras: Extras = {},
): Definition<S> => ({
  env,
  schema,
  wayOut,
  secret: extras.secret ?? false,
  aliases: extras.aliases ?? [],
  ...(extras.fallback === undefined ? {} : { fallback: String(extras.fallback) }),
});

const whole = (min: number, max: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(min).max(max));

const decimal = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));

const port = (env: string, fallback: number) =>
  define(env, whole(1, 65535), 'give a port number from 1 to 65535, or leave it out', { fallback });

const flag = (env: string, fallback: boolean) =>
  define(env, z.stringbool(), 'give true or false, or leave it out', { fallback });

const text = (env: string, extras: Extras = {}) =>
  define(env, z.string().min(1).optional(), 'give a text on one line, or leave it out', extras);

const httpUrl = (env: string, fallback?: string) =>
  define(
    env,
    fallback === undefined ? z.url({ protocol: /^https?$/ }).optional() : z.url({ protocol: /^https?$/ }),
    'give an address that starts with http:// or https://, or leave it out',
    fallback === undefined ? {} : { fallback },
  );

/** Names of this machine for itself, as they stand in an address. */
const LOOPBACK = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/;

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);

/** Every setting that Planwright reads, by its name in code. Environment, file and flags share these names. */
export const definitions = {
  dataDir: define('PLANWRIGHT_DATA_DIR', z.string().min(1), 'give a folder', { fallback: '.planwright' }),
  runDir: text('PLANWRIGHT_RUN_DIR'),
  workspaceRoot: text('WORKSPACE_ROOT'),

  bindHost: define('BIND_HOST', z.string().min(1), 'give an address of this machine', {
    fallback: '127.0.0.1',
  }),
  trustedNetwork: flag('TRUSTED_NETWORK', false),
  authMode: define(
    'AUTH_MODE',
    z.enum(['local']),
    'this version has only local (no login, loopback only); leave it out',
    { fallback: 'local' },
  ),
  corsOrigins: define('CORS_ORIGINS', list, 'give origins separated by commas', { fallback: '' }),
  logLevel: define('LOG_LEVEL', z.enum(LOG_LEVELS), `give one of ${LOG_LEVELS.join(', ')}`, {
    fallback: 'info',
  }),

  webPort: port('WEB_PORT', 3000),
  apiPort: port('API_PORT', 8080),
  gatewayPort: port('GATEWAY_PORT', 8081),
  workerPort: port('WORKER_PORT', 8082),
  offlineLlmPort: port('OFFLINE_LLM_PORT', 8089),
  postgresPort: port('POSTGRES_PORT', 5433),
  temporalPort: port('TEMPORAL_PORT', 7233),
  temporalUiPort: port('TEMPORAL_UI_PORT', 8233),

  apiUrl: httpUrl('API_URL'),
  gatewayUrl: httpUrl('GATEWAY_URL'),
  publicUrl: httpUrl('PUBLIC_URL'),
  offlineLlmUrl: httpUrl('OFFLINE_LLM_URL'),

  databaseUrl: define(
    'DATABASE_URL',
    z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    'give postgres://user:password@host:port/database, or leave it out to use the one that is started here',
    { secret: true },
  ),
  databasePoolSize: define('DATABASE_POOL_SIZE', whole(1, 500), 'give a number from 1 to 500', {
    fallback: 20,
  }),
  databaseMaxOverflow: define('DATABASE_MAX_OVERFLOW', whole(0, 500), 'give a number from 0 to 500', {
    fallback: 0,
  }),
  databaseEcho: flag('DATABASE_ECHO', false),

  temporalAddress: define(
    'TEMPORAL_ADDRESS',
    z
      .string()
      .regex(/^\S+:\d{1,5}$/)
      .optional(),
    'give host:port, or leave it out to use the one that is started here',
  ),
  temporalNamespace: define('TEMPORAL_NAMESPACE', z.string().min(1), 'give the name of a namespace', {
    fallback: 'default',
  }),

  openaiApiKey: text('OPENAI_API_KEY', { secret: true }),
  openaiBaseUrl: httpUrl('OPENAI_BASE_URL', 'https://api.openai.com/v1'),
  routerApiKey: text('ROUTER_API_KEY', {
    secret: true,
    aliases: ['OPENROUTER_API_KEY', 'REQUESTY_API_KEY'],
  }),
  routerBaseUrl: httpUrl('ROUTER_BASE_URL', 'https://openrouter.ai/api/v1'),
  localLlmUrl: define(
    'LOCAL_LLM_URL',
    z.union([z.literal('off'), z.url({ protocol: /^https?$/, hostname: LOOPBACK })]),
    'give an address on this machine, such as http://127.0.0.1:11434/v1, or off',
    { fallback: 'http://127.0.0.1:11434/v1' },
  ),
  planningModel: text('PLANNING_MODEL', { aliases: ['REQUESTY_PLANNING_MODEL'] }),
  embeddingModel: define(
    'EMBEDDING_MODEL',
    z.string().min(1),
    'give the id of a model of the models file, or leave it out',
    { fallback: 'text-embedding-3-small', aliases: ['REQUESTY_EMBEDDING_MODEL'] },
  ),
  planningTemperature: define('PLANNING_TEMPERATURE', decimal(0, 2), 'give a number from 0 to 2', {
    fallback: 0.4,
  }),
  planningMaxTokens: define(
    'PLANNING_MAX_TOKENS',
    whole(16, 1_000_000),
    'give a number of tokens from 16 on',
    {
      fallback: 2200,
    },
  ),
  llmConfig: define('LLM_CONFIG', z.string().min(1), 'give the path of a models file', {
    fallback: 'llm_config.json',
  }),
  testMode: flag('TEST_MODE', false),
  fastButSkipDetails: flag('FAST_BUT_SKIP_DETAILS', false),
  offlineLlmLatencyMs: define(
    'OFFLINE_LLM_LATENCY_MS',
    whole(0, 600_000),
    'give milliseconds from 0 to 600000',
    { fallback: 400 },
  ),
  maxParallelSteps: define('MAX_PARALLEL_STEPS', whole(1, 1000), 'give a number from 1 to 1000', {
    fallback: 64,
  }),
  tailHedging: flag('TAIL_HEDGING', false),
  workedExample: flag('WORKED_EXAMPLE', true),
} as const satisfies Record<string, Definition>;

export type SettingKey = keyof typeof definitions;

/** What the definitions read to, before anything is derived from them. */
export type RawSettings = { [K in SettingKey]: z.output<(typeof definitions)[K]['schema']> };

/** A setting's name on the command line: `WEB_PORT` is `--web-port`. */
export const flagOf = (env: string): string => `--${env.toLowerCase().replaceAll('_', '-')}`;
