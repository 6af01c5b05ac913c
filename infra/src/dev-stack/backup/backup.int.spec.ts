import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from '@planwright/db';
import { MIGRATIONS } from '@planwright/migrations';
import { insertPlan } from '@planwright/testing';
import { OddTables1900000000000 } from './odd-schema.fixture.js';
import { putBack } from './put-back.js';
import { contents, Ground } from './spec-ground.fixture.js';
import { writeBackup } from './write-backup.js';

const ground = new Ground();
afterAll(() => ground.clear());

/** Keys, checks and triggers, as they are defined and whether they are awake. */
const constraints = (source: DataSource): Promise<unknown[]> =>
  source.query(
    `SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), '' AS state FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled::text FROM pg_trigger
       WHERE NOT tgisinternal ORDER BY 1, 2`,
  );

describe('a backup', () => {
  it('brings back every row and the whole schema, however odd', async () => {
    const migrations = [...MIGRATIONS, OddTables1900000000000];
    const from = await ground.database(migrations);
    const parent = await insertPlan(from.source, {
      title: 'tab\there, \\N and \\. and "quotes", naïve ☕ 日本語 🏗️ \uFFFD',
    });
    const child = await insertPlan(from.source, { prompt: 'two\nlines\r\nand \u0001 control \u2028 signs' });
    await from.source.query('UPDATE plans SET source_plan_id = $1, tags = $2 WHERE plan_id = $3', [
      parent,
      ['a,b', '{', '', 'NULL'],
      child,
    ]);
    // Longer than one part of the archive.
    await from.source.query(
      `INSERT INTO plan_content (plan_id, task, name, version, generation, content, content_type, size, sha256,
         definition_hash, author) VALUES ($1, 'a', 'a.md', 1, 1, $2, 'text/markdown', 1, '', '', 'model')`,
      [parent, randomBytes(4 * 1024 * 1024).toString('hex')],
    );
    await from.source.query(
      `INSERT INTO odd_values ("Odd ""Name", raw, doc, list, real, exact, at, day, took) VALUES
         ('é', $1, '{"k": ["\\u00e9", null, 1e400]}', '{{a,NULL},{"x\\ty",""}}', 'NaN', 123456789012345678901234567890.123456789, 'infinity', '0044-03-15 BC', '1 mon -2 days 03:04:05.678'),
         (NULL, '', 'null', '{}', 0.1::float8 + 0.2, 'NaN', '2026-02-28 23:59:59.999999+13', '-infinity', NULL)`,
      [randomBytes(1000)],
    );
    await from.source.query('INSERT INTO odd_left VALUES (1, NULL), (2, NULL)');
    await from.source.query('INSERT INTO odd_right VALUES (1, 2, 3), (3, 1, 1)');
    await from.source.query('UPDATE odd_left SET other = 3 WHERE id = 1');

    const file = await ground.backUp(from.url);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const to = await ground.emptyDatabase();
    const { manifest, ledOn } = await putBack({ url: to.url, file, replace: false, migrations });
    expect(manifest).toMatchObject({ plans: { total: 2, under_way: 2 }, planwright_version: '0.0.0' });
    expect(ledOn).toEqual([]);
    expect(await contents(to.source)).toEqual(await contents(from.source));
    expect(await constraints(to.source)).toEqual(await constraints(from.source));

    const [next] = await to.source.query(`INSERT INTO odd_counted (what) VALUES ('after') RETURNING n`);
    expect(Number(next.n)).toBe(4);
    await to.source.query(`INSERT INTO odd_values (raw) VALUES ('')`);
    await expect(to.source.query('INSERT INTO odd_right VALUES (9, 77)')).rejects.toThrow(/foreign key/);
  });

  it('is of one moment while others write', async () => {
    const from = await ground.database();
    const plans = [await insertPlan(from.source), await insertPlan(from.source)];
    await from.source.query('UPDATE plans SET spent_micros = 1000000');
    let writing = true;
    let moved = 0;
    const write = async (a: string | undefined, b: string | undefined): Promise<void> => {
      while (writing) {
        await from.source.transaction(async (manager) => {
          const [first, second] = [a, b].sort();
          await manager.query('SELECT 1 FROM plans WHERE plan_id IN ($1, $2) ORDER BY plan_id FOR UPDATE', [
            first,
            second,
          ]);
          await manager.query('UPDATE plans SET spent_micros = spent_micros - 1 WHERE plan_id = $1', [a]);
          await manager.query('UPDATE plans SET spent_micros = spent_micros + 1 WHERE plan_id = $1', [b]);
          await manager.query(
            `INSERT INTO inbox (inbox_id, plan_id, kind, payload) VALUES (gen_random_uuid(), $1, 'moved', '{}')`,
            [a],
          );
          await manager.query(
            `SELECT append_events('plan:' || $1, '[{"event": "log_line", "payload": {}}]')`,
            [a],
          );
        });
        moved++;
      }
    };
    const writers = [write(plans[0], plans[1]), write(plans[1], plans[0])];
    while (moved === 0) await sleep(5);
    const before = moved;
    const files: string[] = [];
    for (let i = 0; i < 3; i++) files.push(await ground.backUp(from.url));
    expect(moved).toBeGreaterThan(before + 3);
    writing = false;
    await Promise.all(writers);

    const to = await ground.database();
    for (const file of files) {
      await putBack({ url: to.url, file, replace: true });
      const [state] = await to.source.query(
        `SELECT (SELECT sum(spent_micros) FROM plans) AS money, (SELECT count(*) FROM inbox) AS inbox,
           (SELECT sum(seq) FROM event_counters) AS counted, (SELECT count(*) FROM events) AS events,
           (SELECT bool_and(c.seq = (SELECT max(e.seq) FROM events e WHERE e.stream = c.stream)) FROM event_counters c) AS last`,
      );
      expect(state).toMatchObject({
        money: 2_000_000,
        counted: state.events,
        inbox: state.events - 2,
        last: true,
      });
      expect(state.inbox).toBeGreaterThan(0);
    }
  });

  it('leaves no file where the disk is full, and never writes over one', async () => {
    const from = await ground.database();
    const plan = await insertPlan(from.source);
    await from.source.query(
      `INSERT INTO plan_content (plan_id, task, name, version, generation, content, content_type, size, sha256,
         definition_hash, author) VALUES ($1, 'a', 'a.md', 1, 1, $2, 'text/markdown', 1, '', '', 'model')`,
      [plan, randomBytes(1024 * 1024).toString('hex')],
    );
    const file = await ground.backUp(from.url);
    const before = readFileSync(file);
    await expect(writeBackup({ url: from.url, file, planwrightVersion: '' })).rejects.toThrow(
      /exists already/,
    );
    expect(readFileSync(file)).toEqual(before);

    const disk = join(ground.folder, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      console.warn('A small disk cannot be mounted by this user: the full disk is left out.');
      return;
    }
    try {
      const full = writeBackup({ url: from.url, file: join(disk, 'a.tar.gz'), planwrightVersion: '' });
      await expect(full).rejects.toThrow(/cannot be written to .*a\.tar\.gz \(ENOSPC.*make room/);
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});
