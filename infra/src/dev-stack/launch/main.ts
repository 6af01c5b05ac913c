import { loadSettings, SettingsError } from '@planwright/config';
import { chooseDisplay, type Display } from '../run-view/display.js';
import { runPrompt } from '../run-view/run-prompt.js';
import { reasonOf, StackError } from '../stack-error.js';
import { parseArguments, USAGE, type LaunchArguments } from './arguments.js';
import { bringUp, type Stack } from './bring-up.js';

const INTERRUPTED = 130;

const PARENT_CHECK_MS = 100;

/**
 * Aborts when this process is asked to end. What it started is then ended in bounded time, so a second
 * signal adds nothing. npm passes signals to its shell only, which dies and says nothing to us: then the
 * end of that parent is the request.
 */
function endSignal(withParent: boolean): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => controller.abort());
  const parent = process.ppid;
  if (withParent) {
    const watch = setInterval(() => {
      if (process.ppid !== parent) controller.abort();
    }, PARENT_CHECK_MS);
    controller.signal.addEventListener('abort', () => clearInterval(watch), { once: true });
    watch.unref();
  }
  return controller.signal;
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

function tellAddresses({ addresses, own }: Stack, display: Display, startedAt: number): void {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const lines = [
    own ? `Planwright is ready after ${seconds} s.` : 'Planwright runs already; using it.',
    `  Page:            ${addresses.page}`,
    `  API docs:        ${addresses.api_docs}`,
    ...(addresses.temporal_ui ? [`  Temporal Web UI: ${addresses.temporal_ui}`] : []),
    ...(addresses.offline_llm
      ? ['  Plans are written by the offline provider; set OPENAI_API_KEY to use a model.']
      : []),
  ];
  for (const line of lines) display.say(line);
}

async function runStack(options: LaunchArguments, display: Display, signal: AbortSignal): Promise<number> {
  const startedAt = Date.now();
  const settings = loadSettings(options.settings);
  const stack = await bringUp({
    settings,
    overrides: options.settings,
    say: (line) => display.say(line),
    signal,
  });
  try {
    tellAddresses(stack, display, startedAt);
    let completed = true;
    if (options.prompt) {
      const { addresses } = stack;
      completed = await runPrompt({
        prompt: options.prompt,
        addresses,
        dataDir: settings.dataDir,
        display,
        signal,
      }).catch((error: unknown) => {
        if (options.once || !stack.own) throw error;
        display.say(reasonOf(error));
        return false;
      });
    }
    if (signal.aborted) return options.once ? INTERRUPTED : 0;
    if (options.once || !stack.own) {
      if (options.once && !stack.own) display.say('The stack was running before and is left running.');
      return completed ? 0 : 1;
    }
    display.say('Ctrl-C ends it; the data stays.');
    await aborted(signal);
    return 0;
  } finally {
    if (stack.own) {
      display.say('Ending everything that was started.');
      await stack.stop();
    }
  }
}

/**
 * What `npm start` does after installing and building.
 * @param withParent whether the end of the parent process ends the stack, too.
 * @returns the exit code.
 */
export async function main(argv: readonly string[], withParent = false): Promise<number> {
  // The terminal or the pipe may be gone before the end is told.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const signal = endSignal(withParent);
  // What is started does not hold the event loop; the launcher does, until it is told to end.
  const hold = setInterval(() => undefined, 60_000);
  let display = chooseDisplay(false, process.stdout, process.stderr);
  try {
    const options = parseArguments(argv);
    display = chooseDisplay(options.json, process.stdout, process.stderr);
    if (options.help) {
      display.say(USAGE);
      return 0;
    }
    return await runStack(options, display, signal);
  } catch (error) {
    if (signal.aborted) return INTERRUPTED;
    const expected = error instanceof StackError || error instanceof SettingsError;
    process.stderr.write(
      `${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 1;
  } finally {
    display.end();
    clearInterval(hold);
  }
}
