import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { definitions, parseSettings, projectRoot } from '@planwright/config';

interface Service {
  image?: string;
  profiles?: string[];
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
  healthcheck?: { test: string[] };
  deploy?: { replicas: number };
}

const root = projectRoot();
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const { services, volumes } = parse(text, { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const names = Object.values(definitions).map(({ env }) => env);
const example = Object.fromEntries(
  readFileSync(join(root, '.env.example'), 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);
const COMPOSE_ONLY = ['SINGLE_PORT', 'POSTGRES_PASSWORD'];

/** What compose makes of `${NAME:-default}` when nothing is set. */
const filled = (value: string): string => value.replace(/\$\{[A-Z_]+:-([^}]*)\}/g, '$1');

describe('docker-compose.yml', () => {
  it('has every process, two workers, and one container for all of it behind a profile', () => {
    expect(Object.keys(services)).toEqual(
      expect.arrayContaining([
        'postgres',
        'temporal',
        'temporal-ui',
        'api',
        'gateway',
        'worker',
        'web',
        'offline-llm',
      ]),
    );
    expect(services['worker']?.deploy?.replicas).toBe(2);
    expect(services['single']?.profiles).toEqual(['single']);
    expect(Object.keys(volumes)).toEqual(['postgres', 'data']);
  });

  it('publishes on loopback only', () => {
    const published = Object.values(services).flatMap(({ ports }) => ports ?? []);
    expect(published.length).toBeGreaterThan(0);
    expect(published.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('waits only for services that are there, and for health only where health is checked', () => {
    for (const [name, { depends_on: needs = {} }] of Object.entries(services)) {
      for (const [needed, { condition }] of Object.entries(needs)) {
        const found = services[needed];
        expect([name, needed, found !== undefined]).toEqual([name, needed, true]);
        if (condition === 'service_healthy')
          expect([needed, found?.healthcheck !== undefined]).toEqual([needed, true]);
      }
    }
  });

  it('gives the processes settings that they take', () => {
    for (const { environment, image } of Object.values(services)) {
      if (image !== 'planwright:local') continue;
      const given = Object.fromEntries(
        Object.entries(environment ?? {}).map(([name, value]) => [name, filled(value)]),
      );
      expect(Object.keys(given).filter((name) => !names.includes(name as never))).toEqual([]);
      expect(parseSettings(given).bindHost).toBe('0.0.0.0');
    }
  });

  it('asks for no variable that .env.example does not explain', () => {
    const asked = [...text.matchAll(/\$\{([A-Z_]+):-/g)].map(([, name]) => name);
    expect(asked.filter((name) => name !== undefined && !(name in example))).toEqual([]);
  });

  it('is taken by docker compose', () => {
    if (!dockerCompose()) {
      process.stdout.write('skipped: no docker CLI with compose here\n');
      return;
    }
    const args = [
      'compose',
      '-f',
      join(root, 'docker-compose.yml'),
      '--profile',
      'single',
      'config',
      '--quiet',
    ];
    expect(() => execFileSync('docker', args, { stdio: 'pipe' })).not.toThrow();
  });
});

function dockerCompose(): boolean {
  try {
    execFileSync('docker', ['compose', 'version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('.env.example', () => {
  it('names every setting, no other, and its values are taken as they stand', () => {
    expect(Object.keys(example).sort()).toEqual([...names, ...COMPOSE_ONLY].sort());
    const { origins: _given, ...settings } = parseSettings(example);
    const { origins: _defaults, ...defaults } = parseSettings({});
    expect(settings).toEqual(defaults);
  });
});

describe('the image', () => {
  it('runs only files that are in the repository or are built from it', () => {
    for (const { command = [], healthcheck } of Object.values(services)) {
      for (const file of [...command, ...(healthcheck?.test ?? [])].filter((word) => /\.m?js$/.test(word))) {
        const source = file.replace('/dist/', '/src/').replace(/(\/src\/.*)\.js$/, '$1.ts');
        expect([file, existsSync(join(root, source))]).toEqual([file, true]);
      }
    }
  });
});
