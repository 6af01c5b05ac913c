// npm test [-- --fast]: installs, builds, and runs every check. The last line is "N passed, N failed": jest's
// tests, plus one for lint and types and one for format. Those two run beside the tests, in the time that tests wait.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

const fast = process.argv.includes('--fast');
const startedAt = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'planwright-test-'));
const totals = { passed: 0, failed: 0 };
const say = (line) => process.stdout.write(`${line}\n`);

const binary = (name, file) => join(root, 'node_modules', name, file);
const NX = { NX_DAEMON: 'false', NX_TUI: 'false' };

function run(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a program at a lower priority, so that no test is late for it; gives all that it said and whether it went well. */
function runBehind(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', (error) => resolve({ ok: false, said: String(error) }));
    child.once('close', (code) => resolve({ ok: code === 0, said }));
  });
}

async function check(name, args, env) {
  const { ok, said } = await runBehind(args, env);
  say(`\n== ${name}\n${said.trimEnd()}\n${name}: ${ok ? 'passed' : 'FAILED'}`);
  totals[ok ? 'passed' : 'failed'] += 1;
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A suite that does not even load counts as one failure; so does a jest that ends without telling. */
async function jest(name, args) {
  say(`\n== ${name}`);
  const outputFile = join(folder, `${name.replaceAll(/\W+/g, '-')}.json`);
  const code = await run(
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      binary('jest', 'bin/jest.js'),
      '--json',
      `--outputFile=${outputFile}`,
      '--passWithNoTests',
      ...args,
    ],
    { NODE_OPTIONS: [process.env.NODE_OPTIONS, '--experimental-vm-modules'].filter(Boolean).join(' ') },
  );
  const result = readResult(outputFile);
  const broken = result?.numRuntimeErrorTestSuites ?? 0;
  const failed = (result?.numFailedTests ?? 0) + broken;
  totals.passed += result?.numPassedTests ?? 0;
  totals.failed += failed > 0 ? failed : code === 0 ? 0 : 1;
}

await prepare(say);

async function checks() {
  const nx = JSON.parse(readFileSync(binary('nx', 'package.json'), 'utf8')).bin.nx;
  // One after the other: each takes more than a gigabyte.
  const targets = ['-t', 'lint', 'typecheck', '--parallel=1', '--nxBail=false'];
  await check('lint and types', [binary('nx', nx), 'run-many', ...targets, '--outputStyle=static'], NX);
  await check('format', [binary('prettier', 'bin/prettier.cjs'), '--check', '--log-level=warn', '.']);
}

const checked = checks();
const workers = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`;
const projects = fast ? ['unit'] : ['unit', 'integration'];
await jest(projects.join(' and '), ['--coverage', workers, '--selectProjects', ...projects]);
// Each file has a whole stack to itself, and most of its time is waiting: two at once.
if (!fast) await jest('end to end', ['--maxWorkers=2', '--selectProjects', 'e2e']);
await checked;

rmSync(folder, { recursive: true, force: true });
say(`\n${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
say(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);
