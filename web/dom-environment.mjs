import { TestEnvironment } from 'jest-environment-jsdom';

/** What a browser has and jsdom lacks; the signals come along, since Node's requests take no others. */
const FROM_NODE = [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'AbortController',
  'AbortSignal',
  'TextEncoder',
  'TextDecoder',
];

/** A browser's page for specs that ask the API. */
export default class DomEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of FROM_NODE) this.global[name] = globalThis[name];
  }
}
