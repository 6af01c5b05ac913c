import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '@planwright/db';
import { MIGRATIONS } from '@planwright/migrations';
import { insertPlan, temporalTestConnection } from '@planwright/testing';
import { Later1900000000001 } from './odd-schema.fixture.js';
import { putBack } from './put-back.js';
import { contents, Ground } from './spec-ground.fixture.js';
import { terminateRuns } from './temporal-runs.js';

const ground = new Ground();
afterAll(() => ground.clear());

describe('a restore', () => {
  it('of an older schema leads the rows on through the migrations they lack; one of a newer schema is refused by name', async () => {
    const newer = [...MIGRATIONS, Later1900000000001];
    const old = await ground.database();
    await insertPlan(old.source, { title: 'quiet' });
    const file = await ground.backUp(old.url);
    const to = await ground.database(newer);
    expect(await putBack({ url: to.url, file, replace: false, migrations: newer })).toMatchObject({
      ledOn: ['Later1900000000001'],
    });
    expect(await to.source.query('SELECT shout FROM plans')).toEqual([{ shout: 'QUIET' }]);

    const newFile = await ground.backUp(to.url);
    await expect(putBack({ url: old.url, file: newFile, replace: true })).rejects.toThrow(
      /newer Planwright.*Later1900000000001.*update Planwright/,
    );
    await expect(putBack({ url: to.url, file, replace: true })).rejects.toThrow(
      /database.*Later1900000000001/,
    );
  });

  it('refuses a file that is damaged in any way, and changes nothing', async () => {
    const from = await ground.database();
    // In capitals it stands in `plans` alone: what a search looks into is in small letters.
    await insertPlan(from.source, { title: 'AN HONEST TITLE' });
    const file = await ground.backUp(from.url);
    const whole = readFileSync(file);
    const to = await ground.database();
    await insertPlan(to.source, { title: 'what is here' });
    const before = await contents(to.source);
    const tar = gunzipSync(whole);
    const changed = Buffer.from(
      tar.toString('latin1').replace('AN HONEST TITLE', 'A FORGED  TITLE'),
      'latin1',
    );
    const format = Buffer.from(
      tar.toString('latin1').replace('"planwright-backup/1"', '"planwright-backup/9"'),
      'latin1',
    );
    const withoutManifest = tar.subarray(0, tar.indexOf('manifest.json'));
    const noised = Buffer.from(whole);
    noised.writeUInt8(noised.readUInt8(whole.length >> 1) ^ 0xff, whole.length >> 1);
    const cases: [Buffer, RegExp][] = [
      [gzipSync(changed), /table plans: its SHA-256 is another one/],
      [gzipSync(format), /format "planwright-backup\/9", and this build knows planwright-backup\/1/],
      [gzipSync(Buffer.concat([withoutManifest, Buffer.alloc(1024)])), /no manifest/],
      [whole.subarray(0, whole.length - 200), /damaged/],
      [noised, /damaged/],
      [Buffer.from('PK no backup at all'), /damaged/],
    ];
    for (const [content, message] of cases) {
      const broken = ground.newFile();
      writeFileSync(broken, content);
      await expect(putBack({ url: to.url, file: broken, replace: true })).rejects.toThrow(message);
    }
    await expect(putBack({ url: to.url, file: join(ground.folder, 'none'), replace: true })).rejects.toThrow(
      /is not there/,
    );
    expect(await contents(to.source)).toEqual(before);
  });

  it('goes over plans only when told to, never under a process that is alive, and wholly or not at all', async () => {
    const from = await ground.database();
    const planId = await insertPlan(from.source);
    const file = await ground.backUp(from.url);
    const to = await ground.database();
    const example = await insertPlan(to.source);
    await to.source.query('UPDATE plans SET example = true');
    await putBack({ url: to.url, file, replace: false });
    await expect(putBack({ url: to.url, file, replace: false })).rejects.toThrow(/holds 1 plan:.*--replace/);

    await to.source.query(
      `INSERT INTO processes (process_id, role, host, pid) VALUES (gen_random_uuid(), 'worker', 'here', 7)`,
    );
    await expect(putBack({ url: to.url, file, replace: true })).rejects.toThrow(
      /in use by worker \(process 7 on here/,
    );
    await to.source.query(`UPDATE processes SET seen_at = now() - interval '1 min'`);
    const api = await createDataSource({ url: to.url, poolSize: 1, applicationName: 'planwright-api' });
    await expect(putBack({ url: to.url, file, replace: true })).rejects.toThrow(/in use by planwright-api/);
    await api.destroy();

    await to.source.query(`UPDATE plans SET title = 'changed since'`);
    const before = await contents(to.source);
    const told: string[][] = [];
    const late = putBack({
      url: to.url,
      file,
      replace: true,
      beforeCommit: (ids) => {
        told.push([...ids]);
        return Promise.reject(new Error('at the very end'));
      },
    });
    await expect(late).rejects.toThrow(/at the very end.*the database is as it was/);
    expect(told).toEqual([[planId]]);
    expect(await contents(to.source)).toEqual(before);
    await putBack({ url: to.url, file, replace: true });
    expect(await contents(to.source)).toEqual(await contents(from.source));
    expect(await to.source.query('SELECT 1 FROM plans WHERE plan_id = $1', [example])).toEqual([]);
  });

  it('ends the runs of the plans that were or are there, and no others', async () => {
    const temporal = await temporalTestConnection();
    const [ours, others] = [randomUUID(), randomUUID()];
    const start = (id: string) =>
      temporal.client.workflow.start('nobody', { workflowId: `plan-${id}`, taskQueue: `none-${id}` });
    const [run, other] = [await start(ours), await start(others)];
    const ended = new Set<string>();
    // The list of open runs comes a moment after the runs.
    for (let tries = 0; tries < 50 && !ended.size; tries++) {
      for (const id of await terminateRuns(temporal.address, temporal.namespace, new Set([ours])))
        ended.add(id);
    }
    expect([...ended]).toEqual([`plan-${ours}`]);
    expect((await run.describe()).status.name).toBe('TERMINATED');
    expect((await other.describe()).status.name).toBe('RUNNING');
    await other.terminate();
    await temporal.close();
  });
});
