import { describe, expect, it } from '@jest/globals';
import { parseSettings } from '@planwright/config';
import { anyFreePort } from '../ports.js';
import { chooseNetwork } from './network.js';

describe('chooseNetwork', () => {
  it('lets every address follow the ports that are really used', async () => {
    const [web, api] = [await anyFreePort(), await anyFreePort()];
    const overrides = { WEB_PORT: String(web), API_PORT: String(api) };
    const { env, addresses } = await chooseNetwork(
      parseSettings({}, {}, overrides),
      overrides,
      () => undefined,
    );
    expect(addresses).toMatchObject({ page: `http://127.0.0.1:${web}`, api: `http://127.0.0.1:${api}` });
    expect(env).toMatchObject({
      API_URL: `http://127.0.0.1:${api}`,
      DATABASE_URL: `postgres://planwright:planwright@127.0.0.1:${env['POSTGRES_PORT']}/planwright`,
      TEMPORAL_ADDRESS: `127.0.0.1:${env['TEMPORAL_PORT']}`,
      OFFLINE_LLM_URL: `http://127.0.0.1:${env['OFFLINE_LLM_PORT']}/v1`,
    });
    // What the children parse from it must be what was meant.
    expect(parseSettings(env)).toMatchObject({ apiPort: api, publicUrl: addresses.page });
  });

  it('leaves parts alone that are somebody else’s', async () => {
    const settings = parseSettings({
      DATABASE_URL: 'postgres://a:b@db:1/x',
      TEMPORAL_ADDRESS: 'temporal:7233',
      OPENAI_API_KEY: 'sk-1',
      PUBLIC_URL: 'https://plans.example',
    });
    const { env, addresses } = await chooseNetwork(settings, {}, () => undefined);
    expect(env).toMatchObject({ DATABASE_URL: 'postgres://a:b@db:1/x', TEMPORAL_ADDRESS: 'temporal:7233' });
    expect(addresses).toMatchObject({
      page: 'https://plans.example',
      postgres: null,
      temporal_ui: null,
      offline_llm: null,
    });
  });
});
