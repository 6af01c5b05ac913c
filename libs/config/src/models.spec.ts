import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadModels, parseModels } from './models.js';
import { projectRoot } from './project-root.js';
import { parseSettings } from './settings.js';

const shipped = readFileSync(join(projectRoot(), 'llm_config.json'), 'utf8');
const available = (env: Record<string, string>) =>
  parseModels(shipped, parseSettings(env), env)
    .filter((model) => model.available)
    .map((model) => model.id);

describe('the models file that is shipped', () => {
  it('gives only offline models without a key, and none of them with one', () => {
    expect(available({})).toEqual([
      'offline-embedding',
      'offline-image',
      'offline-planner',
      'offline-planner-mini',
    ]);
    const real = available({ OPENAI_API_KEY: 'sk-1' });
    expect(real).toEqual(expect.arrayContaining(['gpt-image-1-mini', 'text-embedding-3-small']));
    expect(real.filter((id) => id.startsWith('offline') || id.startsWith('router'))).toEqual([]);
    expect(available({ ROUTER_API_KEY: 'or-1' }).every((id) => id.startsWith('router-'))).toBe(true);
  });

  it('puts settings into arguments, and says which key a model lacks', () => {
    const models = parseModels(shipped, parseSettings({ OPENAI_API_KEY: 'sk-1' }));
    expect(models.find((model) => model.id === 'gpt-5.6-luna')?.arguments).toEqual({
      base_url: 'https://api.openai.com/v1',
      api_key: 'sk-1',
    });
    const router = models.find((model) => model.provider === 'router');
    expect(router?.unavailable_because).toBe('ROUTER_API_KEY is not set');
  });
});

describe('a models file of a person', () => {
  const entry = {
    id: 'local',
    provider: 'openai',
    model: 'llama',
    priority: 1,
    prices: { input: 0, output: 0, cached_input: 0 },
    capabilities: ['text'],
    context_tokens: 8000,
    max_output_tokens: 2000,
    timeout_ms: 600000,
    arguments: { api_key: '${MY_KEY}', base_url: 'http://${MY_HOST}/v1' },
  };
  const settings = parseSettings({ OPENAI_API_KEY: 'sk-1' });
  const parse = (models: unknown, env = {}) => parseModels(JSON.stringify({ models }), settings, env);

  it('may name any variable of the environment', () => {
    expect(parse([entry], { MY_KEY: 'k', MY_HOST: 'gpu:8000' })[0]).toMatchObject({
      available: true,
      arguments: { api_key: 'k', base_url: 'http://gpu:8000/v1' },
      limits: {},
      background: false,
    });
    expect(parse([entry])[0]?.unavailable_because).toBe('MY_KEY, MY_HOST is not set');
  });

  it('is refused with the place of the mistake', () => {
    expect(() => parse([{ ...entry, capabilities: ['smell'] }])).toThrow(/models\.0\.capabilities\.0/);
    expect(() => parse([{ ...entry, prise: 1 }])).toThrow(/LLM_CONFIG .*models\.0/);
    expect(() => parse([entry, entry])).toThrow(/"local" twice/);
    expect(() => parseModels('{', settings)).toThrow(/not JSON/);
    expect(() => loadModels(parseSettings({ LLM_CONFIG: '/nowhere.json' }))).toThrow(/cannot be read/);
  });
});
