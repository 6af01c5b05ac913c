import { definitions, flagOf, type SettingSource } from '@planwright/config';
import { StackError } from '../stack-error.js';

export interface LaunchArguments {
  prompt: string | undefined;
  once: boolean;
  json: boolean;
  help: boolean;
  /** Settings given on the command line, by environment name. */
  settings: SettingSource;
}

export const USAGE = `npm start                          starts everything and prints where it is
npm start -- "your idea"           the same, and makes a plan of it at once
npm start -- "your idea" --once    ends when the plan is done
npm start -- "your idea" --json    prints one JSON line an event
Any setting may be given too, e.g. --web-port 3001; .env.example has them all.`;

const byFlag = new Map(Object.values(definitions).map(({ env }) => [flagOf(env), env]));

/**
 * Reads what stands behind `npm start --`.
 * @throws StackError at an unknown flag, a flag without its value, or --once without a prompt.
 */
export function parseArguments(argv: readonly string[]): LaunchArguments {
  const words: string[] = [];
  const settings: Record<string, string> = {};
  const switches = { '--once': false, '--json': false, '--help': false };
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      words.push(...rest.splice(0));
    } else if (!word.startsWith('--')) {
      words.push(word);
    } else if (word in switches) {
      switches[word as keyof typeof switches] = true;
    } else {
      const [flag = '', joined] = splitOnce(word);
      const env = byFlag.get(flag);
      if (!env) throw new StackError(`${flag} is no option`, 'npm start -- --help shows what there is');
      const value = joined ?? rest.shift();
      if (value === undefined) throw new StackError(`${flag} has no value`, `write ${flag} <value>`);
      settings[env] = value;
    }
  }
  const prompt = words.join(' ').trim();
  if (words.length > 0 && prompt === '') {
    throw new StackError('the prompt is empty', 'say your idea in a sentence or two, or leave it out');
  }
  if (switches['--once'] && !prompt && !switches['--help']) {
    throw new StackError('--once needs a prompt', 'write npm start -- "your idea" --once');
  }
  return {
    prompt: prompt || undefined,
    once: switches['--once'],
    json: switches['--json'],
    help: switches['--help'],
    settings,
  };
}

function splitOnce(word: string): [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
