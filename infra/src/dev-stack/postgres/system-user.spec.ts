import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { canReach, findUser } from './system-user.js';

const root = mkdtempSync(join(tmpdir(), 'planwright-user-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the account that runs Postgres', () => {
  it('is found by its whole name', () => {
    const passwd =
      'root:x:0:0::/root:/bin/sh\npostgresql:x:7:7::/:/x\npostgres:x:101:104:,,,:/var/lib/postgresql:/bin/bash\n';
    expect(findUser('postgres', passwd)).toEqual({ name: 'postgres', uid: 101, gid: 104 });
    expect(findUser('planwright', passwd)).toBeUndefined();
  });

  it('reaches a folder only when every folder above lets it pass', () => {
    const stranger = { name: 'stranger', uid: 65_000, gid: 65_000 };
    const inside = join(root, 'home', 'data');
    mkdirSync(inside, { recursive: true });
    chmodSync(root, 0o755);
    chmodSync(join(root, 'home'), 0o755);
    expect(canReach(join(inside, 'not yet there'), stranger)).toBe(true);
    chmodSync(join(root, 'home'), 0o700);
    expect(canReach(inside, stranger)).toBe(false);
  });
});
