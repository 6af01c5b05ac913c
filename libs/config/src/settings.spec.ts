import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from './project-root.js';
import { SettingsError } from './settings-error.js';
import { loadSettings, maskUrl, parseConfigFile, parseSettings, type SettingSource } from './settings.js';

const root = join('/srv', 'planwright');
const parse = (env: SettingSource, file: SettingSource = {}, flags: SettingSource = {}) =>
  parseSettings(env, file, flags, root);

describe('parseSettings', () => {
  it('has a default for everything and derives addresses from the ports', () => {
    const settings = parse({ POSTGRES_PORT: '6000' });
    expect(settings).toMatchObject({
      webPort: 3000,
      maxParallelSteps: 64,
      planningTemperature: 0.4,
      offlineLlmLatencyMs: 400,
      corsOrigins: [],
      databaseUrl: 'postgres://planwright:planwright@127.0.0.1:6000/planwright',
      temporalAddress: '127.0.0.1:7233',
      apiUrl: 'http://127.0.0.1:8080',
      dataDir: join(root, '.planwright'),
      llmConfig: join(root, 'llm_config.json'),
    });
    expect(settings.runDir).toBeUndefined();
  });

  it('lets the command line beat the environment, the environment the file, the file the default', () => {
    const name = { WEB_PORT: '1' };
    expect(parse({}, {}, {}).origins.webPort).toBe('default');
    expect(parse({}, { WEB_PORT: '4' })).toMatchObject({ webPort: 4, origins: { webPort: 'file' } });
    expect(parse({ WEB_PORT: '3' }, { WEB_PORT: '4' }).webPort).toBe(3);
    expect(parse({ WEB_PORT: '3' }, { WEB_PORT: '4' }, name)).toMatchObject({
      webPort: 1,
      origins: { webPort: 'command line' },
    });
  });

  it('takes an empty value as not set, so that a compose file may pass one through', () => {
    expect(parse({ WEB_PORT: ' ', OPENAI_API_KEY: '' })).toMatchObject({ webPort: 3000, offline: true });
  });

  it.each([
    ['WEB_PORT', '70000'],
    ['WEB_PORT', '8o80'],
    ['MAX_PARALLEL_STEPS', '0'],
    ['TAIL_HEDGING', 'perhaps'],
    ['DATABASE_URL', 'mysql://x'],
    ['OPENAI_BASE_URL', 'file:///etc/passwd'],
    ['LOCAL_LLM_URL', 'http://192.168.0.7:11434/v1'],
    ['LOCAL_LLM_URL', 'http://localhost.example/v1'],
    ['LOG_LEVEL', 'loud'],
    ['PLANNING_TEMPERATURE', '-1'],
    ['AUTH_MODE', 'password'],
    ['TEMPORAL_ADDRESS', 'somewhere'],
  ])('refuses %s=%s in one line that names it and the way out', (name, value) => {
    let refusal: unknown;
    try {
      parse({ [name]: value });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(SettingsError);
    const { message, wayOut } = refusal as SettingsError;
    expect(message.startsWith(`${name} is `)).toBe(true);
    expect(message).toContain(wayOut);
    expect(message).not.toContain('\n');
  });

  it('never shows the value of a secret', () => {
    expect(() => parse({ DATABASE_URL: 'redis://:hunter2@db' })).toThrow(/^DATABASE_URL is \(hidden\)/);
  });

  it('refuses an address that others reach unless the network is trusted', () => {
    expect(() => parse({ BIND_HOST: '0.0.0.0' })).toThrow(/TRUSTED_NETWORK=true/);
    const settings = parse({ BIND_HOST: '0.0.0.0', TRUSTED_NETWORK: 'true' });
    expect(settings.publicUrl).toBe('http://127.0.0.1:3000');
    expect(parse({ BIND_HOST: '::1' }).apiUrl).toBe('http://[::1]:8080');
  });

  it('is offline without a key or in test mode, and then never holds a real key', () => {
    expect(parse({})).toMatchObject({ offline: true, llmBaseUrl: 'http://127.0.0.1:8089/v1' });
    expect(parse({ OPENAI_API_KEY: 'sk-1', TEST_MODE: 'true' })).toMatchObject({
      offline: true,
      llmApiKey: 'offline',
    });
    expect(parse({ OPENAI_API_KEY: 'sk-1', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' })).toMatchObject({
      offline: false,
      llmBaseUrl: 'http://127.0.0.1:11434/v1',
      llmApiKey: 'sk-1',
    });
    expect(parse({ OPENROUTER_API_KEY: 'or-1', REQUESTY_PLANNING_MODEL: 'm' })).toMatchObject({
      offline: false,
      llmApiKey: 'or-1',
      planningModel: 'm',
    });
  });
});

describe('parseConfigFile', () => {
  it('takes names in both cases, numbers, flags and lists', () => {
    const source = 'web_port: 3100\nTEST_MODE: true\ncors_origins: [http://a.test, http://b.test]\n';
    expect(parse({}, parseConfigFile(source))).toMatchObject({
      webPort: 3100,
      testMode: true,
      corsOrigins: ['http://a.test', 'http://b.test'],
    });
    expect(parseConfigFile('')).toEqual({});
  });

  it.each([
    ['web_prot: 1', /web_prot.*no setting/],
    ['- a', /holds no settings/],
    ['a: [', /not YAML/],
    ['web_port: {a: 1}', /is a mapping/],
  ])('refuses %s', (source, message) => {
    expect(() => parseConfigFile(source)).toThrow(message);
  });

  it('names the file when a value in it is wrong', () => {
    expect(() => parse({}, { WEB_PORT: 'x' })).toThrow(/^WEB_PORT in planwright\.config\.yaml is "x"/);
  });
});

describe('loadSettings', () => {
  it('gives the same object until something changes', () => {
    expect(loadSettings()).toBe(loadSettings());
    expect(loadSettings({ WEB_PORT: '3999' }).webPort).toBe(3999);
    expect(loadSettings().root).toBe(projectRoot());
  });
});

describe('maskUrl', () => {
  it('hides the password and nothing else', () => {
    expect(maskUrl('postgres://me:pw@db:5432/x')).toBe('postgres://me:***@db:5432/x');
    expect(maskUrl('nonsense pw')).toBe('(hidden)');
  });
});
