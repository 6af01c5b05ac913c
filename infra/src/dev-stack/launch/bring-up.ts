import { setTimeout as sleep } from 'node:timers/promises';
import type { Settings, SettingSource } from '@planwright/config';
import { endProcess } from '../processes/end-process.js';
import { Supervisor } from '../processes/supervisor.js';
import { StackError, type Say } from '../stack-error.js';
import { prepareDataFolder } from '../state/data-folder.js';
import { RunFolder, type StackAddresses, type StackState } from '../state/run-folder.js';
import { findTemporal } from '../temporal/find-temporal.js';
import { applyMigrations } from './migrate.js';
import { chooseNetwork, startsOfflineProvider } from './network.js';
import { checkOutsideParts } from './outside-parts.js';
import {
  applicationParts,
  offlineProviderPart,
  postgresPart,
  temporalPart,
  type PartContext,
} from './parts.js';

export interface BringUpOptions {
  settings: Settings;
  /** What the command line set; handed on to every process. */
  overrides: SettingSource;
  say: Say;
  /** Ends a start that is under way. */
  signal: AbortSignal;
}

/** A stack that is healthy. */
export interface Stack {
  addresses: StackAddresses;
  /** False when it was running already: then stop() leaves it alone. */
  own: boolean;
  stop(): Promise<void>;
}

const OTHER_LAUNCHER_TIMEOUT_MS = 300_000;

async function endLeftovers(run: RunFolder, say: Say): Promise<void> {
  const leftovers = run.leftovers();
  if (leftovers.length === 0) return;
  say(
    `An earlier start was killed and left ${leftovers.map(({ name }) => name).join(', ')} running; ending that first.`,
  );
  await Promise.all(
    leftovers.map(({ name, identity }) =>
      endProcess(identity, {
        timeoutMs: 5_000,
        ...(name === 'postgres' ? { signal: 'SIGINT' as const } : {}),
      }),
    ),
  );
}

/** Waits for a launcher that was quicker than this one; undefined when it ended instead of getting ready. */
async function useRunning(run: RunFolder, say: Say, signal: AbortSignal): Promise<StackState | undefined> {
  const until = Date.now() + OTHER_LAUNCHER_TIMEOUT_MS;
  if (run.read()?.status !== 'ready') say('Planwright is being started already; waiting for it.');
  while (run.launcher() && !signal.aborted && Date.now() < until) {
    const state = run.read();
    if (state?.status === 'ready') return state;
    await sleep(200);
  }
  if (run.launcher())
    throw new StackError('the other start did not get ready', 'end it with Ctrl-C and start again');
  return undefined;
}

/**
 * Brings everything up and waits until all of it is healthy, or uses what already runs.
 * @throws StackError or SettingsError in one line; nothing that was started is left behind then.
 */
export async function bringUp(options: BringUpOptions): Promise<Stack> {
  const { settings, say, signal } = options;
  prepareDataFolder(settings.dataDir);
  const run = new RunFolder(settings.dataDir);
  while (!run.claim()) {
    const state = await useRunning(run, say, signal);
    signal.throwIfAborted();
    if (state) return { addresses: state.addresses, own: false, stop: () => Promise.resolve() };
  }
  const supervisor = new Supervisor({ say, remember: (name, identity) => run.remember(name, identity) });
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= supervisor.stop().finally(() => run.release()));
  const abort = (): void => void supervisor.stop();
  signal.addEventListener('abort', abort, { once: true });
  try {
    await endLeftovers(run, say);
    const addresses = await startAll(options, run, supervisor);
    signal.throwIfAborted();
    return { addresses, own: true, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/**
 * Starts things side by side. At the first failure the others are stopped and waited for, so that none is
 * started behind the end; the first failure is what is told.
 */
async function allOf(starts: readonly Promise<void>[], stopOthers: () => void): Promise<void> {
  const failures: unknown[] = [];
  const noted = starts.map((start) =>
    start.catch((error: unknown) => {
      failures.push(error);
      stopOthers();
    }),
  );
  await Promise.all(noted);
  if (failures.length > 0) throw failures[0];
}

async function startAll(
  { settings, overrides, say, signal }: BringUpOptions,
  run: RunFolder,
  supervisor: Supervisor,
): Promise<StackAddresses> {
  await checkOutsideParts(settings);
  const network = await chooseNetwork(settings, overrides, say);
  const state: StackState = {
    status: 'starting',
    started_at: new Date().toISOString(),
    addresses: network.addresses,
  };
  run.write(state);
  const context: PartContext = {
    settings,
    network,
    say,
    remember: (name, identity) => run.remember(name, identity),
  };
  const failed = new AbortController();
  const ended = AbortSignal.any([signal, failed.signal]);
  const stopOthers = (): void => {
    failed.abort();
    void supervisor.stop();
  };
  say('Starting Postgres and Temporal; next: the application.');
  const startTemporalPart = async (): Promise<void> => {
    const executable = await findTemporal({ dataDir: settings.dataDir, log: say, signal: ended });
    ended.throwIfAborted();
    await supervisor.add(temporalPart(context, executable));
  };
  const startDatabase = async (): Promise<void> => {
    if (settings.origins.databaseUrl === 'default') await supervisor.add(postgresPart(context));
    ended.throwIfAborted();
    await applyMigrations(settings, network.env);
  };
  const foundations = [
    startDatabase(),
    ...(settings.origins.temporalAddress === 'default' ? [startTemporalPart()] : []),
    ...(startsOfflineProvider(settings) ? [supervisor.add(offlineProviderPart(context))] : []),
  ];
  await allOf(foundations, stopOthers);
  signal.throwIfAborted();
  say('Starting the application.');
  const application = applicationParts(context).map((part) => supervisor.add(part));
  await allOf(application, stopOthers);
  run.write({ ...state, status: 'ready' });
  return network.addresses;
}
