import { describe, expect, it } from '@jest/globals';
import { parseArguments } from './arguments.js';

describe('parseArguments', () => {
  it('takes a prompt, switches and settings in any order', () => {
    expect(
      parseArguments(['--once', 'Open a café', '--web-port', '3100', '--log-level=warn', '--json']),
    ).toEqual({
      prompt: 'Open a café',
      once: true,
      json: true,
      help: false,
      settings: { WEB_PORT: '3100', LOG_LEVEL: 'warn' },
    });
    expect(parseArguments([]).prompt).toBeUndefined();
  });

  it('takes everything behind -- as the prompt, also when it looks like an option', () => {
    expect(parseArguments(['--', '--grow', 'basil']).prompt).toBe('--grow basil');
  });

  it.each([
    [['--onec', 'x'], /--onec is no option/],
    [['--web-port'], /--web-port has no value/],
    [['--once'], /--once needs a prompt/],
    [['  '], /the prompt is empty/],
  ])('refuses %j', (argv, message) => {
    expect(() => parseArguments(argv)).toThrow(message);
  });
});
