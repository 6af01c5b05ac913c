// Builds one room: src/**/*.ts(x) to dist/, specs left out, with every other file copied beside it.
// Run by Nx from the repository's root: node infra/build-room.mjs libs/config
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { transformFile } from '@swc/core';

const root = resolve(import.meta.dirname, '..');
const room = resolve(root, process.argv[2] ?? '.');
const source = join(room, 'src');
const target = join(room, 'dist');

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const entries = await readdir(source, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));

for (const file of files) {
  if (/\.(spec|fixture)\.tsx?$/.test(file)) continue;
  const place = join(target, relative(source, file));
  mkdirSync(dirname(place), { recursive: true });
  if (!/^\.tsx?$/.test(extname(file)) || file.endsWith('.d.ts')) {
    cpSync(file, place);
    continue;
  }
  const output = place.replace(/\.tsx?$/, '.js');
  const { code, map } = await transformFile(file, { configFile: join(root, '.swcrc'), sourceMaps: true });
  const mapName = `${output}.map`;
  writeFileSync(output, `${code}\n//# sourceMappingURL=${relative(dirname(output), mapName)}\n`);
  if (map) writeFileSync(mapName, map);
}
