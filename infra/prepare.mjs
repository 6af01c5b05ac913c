// Makes a fresh clone ready to run: Node's version, the packages, the build. Node's own modules only, since
// this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = resolve(import.meta.dirname ?? '.', '..');
const modules = join(root, 'node_modules');
const installStamp = join(modules, '.planwright-install');
const buildStamp = join(modules, '.planwright-build');
const lockFolder = join(root, '.nx', 'planwright-prepare.lock');

const fail = (line) => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org).`);
}

const digest = (text) => createHash('sha256').update(text).digest('hex');
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** npm as this run of it was started, so that no other one on the PATH is taken; a shell only on Windows. */
function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function install(say) {
  const wanted = digest(read(join(root, 'package-lock.json')));
  if (existsSync(modules) && read(installStamp) === wanted) return;
  if (existsSync(modules) && read(join(modules, '.package-lock.json')) && installedMatchesLock()) {
    writeFileSync(installStamp, wanted);
    return;
  }
  say('Installing packages (one to three minutes, once); next: building.');
  const result = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, encoding: 'utf8' });
  if (result.status !== 0) {
    const lines = `${result.stdout ?? ''}\n${result.stderr ?? ''}`
      .split('\n')
      .filter((line) => line.trim() !== '');
    fail(
      `${lines.slice(0, 12).join('\n')}\nnpm ci failed (above): check the network and the disk, then start again.`,
    );
  }
  writeFileSync(installStamp, digest(read(join(root, 'package-lock.json'))));
}

/** Somebody ran npm install by hand: then every version that the lock file names is there. */
function installedMatchesLock() {
  const wanted = JSON.parse(read(join(root, 'package-lock.json')) || '{}').packages ?? {};
  const there = JSON.parse(read(join(modules, '.package-lock.json'))).packages ?? {};
  return Object.entries(wanted).every(
    ([path, entry]) =>
      !path.startsWith('node_modules/') ||
      entry.optional ||
      entry.peer ||
      entry.link ||
      there[path]?.version === entry.version,
  );
}

/** Folders of all rooms that are built, from the workspaces of package.json. */
function rooms() {
  const { workspaces } = JSON.parse(read(join(root, 'package.json')));
  const folders = workspaces.flatMap((entry) =>
    entry.endsWith('/*')
      ? readdirSync(join(root, entry.slice(0, -2))).map((name) => join(entry.slice(0, -2), name))
      : [entry],
  );
  return folders.filter((folder) => {
    const manifest = read(join(root, folder, 'package.json'));
    return manifest !== '' && JSON.parse(manifest).nx?.targets?.build !== undefined;
  });
}

/** Changes whenever a source file of a room does, or one of the files that say how to build. */
function sourceState(folders) {
  const lines = ['.swcrc', 'nx.json', 'package-lock.json', 'infra/build-room.mjs'].map((file) =>
    read(join(root, file)),
  );
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (['dist', 'bundle', 'node_modules', '.planwright'].includes(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else {
        const { mtimeMs, size } = statSync(path);
        lines.push(`${path} ${mtimeMs} ${size}`);
      }
    }
  };
  for (const folder of folders) walk(join(root, folder));
  return digest(lines.sort().join('\n'));
}

function build(say) {
  const folders = rooms();
  const state = sourceState(folders);
  if (read(buildStamp) === state && folders.every((folder) => existsSync(join(root, folder, 'dist')))) return;
  say('Building (about half a minute); next: starting.');
  const result = spawnSync(
    process.execPath,
    [nxProgram(), 'run-many', '-t', 'build', '--outputStyle=static'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (result.status !== 0) {
    fail(
      `${result.stdout ?? ''}\n${result.stderr ?? ''}\nThe build failed (above): correct what it names, then start again.`,
    );
  }
  writeFileSync(buildStamp, state);
}

function nxProgram() {
  const manifest = JSON.parse(read(join(modules, 'nx', 'package.json')) || '{}');
  const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.nx;
  return join(modules, 'nx', bin ?? 'bin/nx.js');
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two starts at once must not install or build into the same folders. */
async function withLock(say, work) {
  mkdirSync(join(root, '.nx'), { recursive: true });
  const owner = join(lockFolder, 'pid');
  for (let told = false; ; told = true) {
    try {
      mkdirSync(lockFolder);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        fail(
          `${lockFolder} cannot be made (${error.message}): make room or rights in ${root}, then start again.`,
        );
      }
    }
    const holder = Number(read(owner));
    const age = Date.now() - (statSync(lockFolder, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (holder ? !alive(holder) : age > 10_000) rmSync(lockFolder, { recursive: true, force: true });
    else {
      if (!told) say('Another start is installing or building; waiting for it.');
      await sleep(250);
    }
  }
  writeFileSync(owner, String(process.pid));
  const release = () => rmSync(lockFolder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    work();
  } finally {
    release();
    process.removeListener('exit', release);
  }
}

/**
 * Installs and builds what is missing; takes well under a second when nothing is.
 * @param say takes one line for a person
 */
export async function prepare(say) {
  checkNode();
  await withLock(say, () => {
    install(say);
    build(say);
  });
}
