import { describe, expect, it } from '@jest/globals';
import { checkOrigin, type OriginQuestion } from './check-origin.js';

const ours = ['http://127.0.0.1:3000', 'http://127.0.0.1:8080', 'https://plans.example.org'];
const ask = (host: string | undefined, origin?: string, more: Partial<OriginQuestion> = {}) =>
  checkOrigin({ host, origin, allowedOrigins: ours, loopbackOnly: true, ...more }).allowed;

describe('checkOrigin', () => {
  it.each([
    ['127.0.0.1:8080', undefined],
    ['localhost:49152', undefined],
    ['[::1]:8080', undefined],
    ['localhost', undefined],
    ['localhost:8080', 'http://localhost:3000'],
    ['127.0.0.1:8080', 'http://localhost:8080'],
    ['localhost:9000', 'http://localhost:9000'],
    ['localhost', 'https://localhost'],
    ['127.0.0.1:8080', 'https://plans.example.org'],
    ['plans.example.org', 'https://plans.example.org'],
  ])('serves Host %s with Origin %s', (host, origin) => {
    expect(ask(host, origin)).toBe(true);
  });

  it.each([
    [undefined, undefined],
    ['', undefined],
    ['evil.test:8080', undefined],
    ['127.0.0.1.evil.test', undefined],
    ['localhost@evil.test', undefined],
    ['192.168.1.4:8080', undefined],
    ['localhost:8080', 'http://evil.test'],
    ['localhost:8080', 'http://localhost:9999'],
    ['localhost:8080', 'https://localhost:3000'],
    ['localhost:8080', 'http://localhost:3000.evil.test'],
    ['localhost:8080', 'http://plans.example.org'],
    ['localhost:8080', 'null'],
    ['localhost:8080', ''],
    ['evil.test:8080', 'http://evil.test:8080'],
    ['localhost:8080', 'file://'],
  ])('refuses Host %s with Origin %s', (host, origin) => {
    expect(ask(host, origin)).toBe(false);
  });

  it('knows addresses and service names in a trusted network, but no name that a site can own', () => {
    const trusted = { loopbackOnly: false };
    expect(ask('192.168.1.4:8080', undefined, trusted)).toBe(true);
    expect(ask('api:8080', undefined, trusted)).toBe(true);
    expect(ask('192.168.1.4:8080', 'http://192.168.1.4:8080', trusted)).toBe(true);
    expect(ask('evil.test:8080', 'http://evil.test:8080', trusted)).toBe(false);
    expect(ask('192.168.1.4:8080', 'http://evil.test', trusted)).toBe(false);
  });

  it('says which header was the reason', () => {
    expect(
      checkOrigin({ host: 'evil.test', origin: undefined, allowedOrigins: [], loopbackOnly: true }),
    ).toEqual({ allowed: false, reason: expect.stringContaining('evil.test') });
  });
});
