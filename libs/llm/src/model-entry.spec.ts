import { describe, expect, it } from '@jest/globals';
import { providersOf } from './model-entry.js';

const model = (id: string, provider: string, base_url: string, available = true) => ({
  id,
  provider,
  available,
  arguments: { base_url, api_key: 'k' },
});

describe('providersOf', () => {
  it('gives one provider a name, from available models only, and marks the offline one', () => {
    const found = providersOf([
      model('a', 'openai', 'http://x'),
      model('b', 'openai', 'http://x'),
      model('c', 'router', '', false),
      model('d', 'offline', 'http://y'),
    ]);
    expect(found).toEqual([
      { name: 'openai', baseUrl: 'http://x', apiKey: 'k', credential: 'openai', offline: false },
      { name: 'offline', baseUrl: 'http://y', apiKey: 'k', credential: 'offline', offline: true },
    ]);
  });

  it('refuses two addresses for one provider and names the models', () => {
    expect(() => providersOf([model('a', 'openai', 'http://x'), model('b', 'openai', 'http://z')])).toThrow(
      /"a" and "b"/,
    );
  });
});
