import { describe, expect, it } from '@jest/globals';
import { renderBars } from './bars.js';
import { plainDisplay, terminalDisplay, type Output } from './display.js';
import { newProgress, takeEvent, type RunProgress } from './progress.js';
import { slugOf } from './run-prompt.js';

const started = (): RunProgress =>
  newProgress([
    { task: 'setup', stage: 'Setup', status: 'completed' },
    { task: 'identify_purpose', stage: 'Analysis', status: 'pending' },
    { task: 'premise_attack', stage: 'Analysis', status: 'pending' },
  ]);
const status = (task: string, value: string) => ({
  event: 'task_status',
  payload: { task, status: value, stage: task === 'setup' ? 'Setup' : 'Analysis', duration_ms: 1234 },
});

describe('renderBars', () => {
  it('draws a bar a stage, what runs, what failed, and the totals', () => {
    const progress = started();
    takeEvent(progress, status('setup', 'completed'));
    takeEvent(progress, status('identify_purpose', 'running'));
    takeEvent(progress, status('premise_attack', 'failed'));
    const tokens = { input: 1000, output: 234, reasoning: 0, cached: 0 };
    takeEvent(progress, { event: 'llm_interaction', payload: { status: 'running', tokens, cost_usd: 9 } });
    takeEvent(progress, {
      event: 'llm_interaction',
      payload: { status: 'completed', tokens, cost_usd: 0.0123 },
    });
    takeEvent(progress, { event: 'plan_progress', payload: { progress_percentage: 33.4 } });
    expect(renderBars(progress, 83_000, 100)).toEqual([
      `Setup    ${'█'.repeat(24)}  1/1`,
      `Analysis ${'░'.repeat(24)}  0/2  identify_purpose, 1 failed or blocked`,
      '33 % · 1,234 tokens · $0.0123 · 1:23',
    ]);
  });

  it('never fills the bar of a stage that is not done, and never gets wider than the terminal', () => {
    const many = Array.from({ length: 100 }, (_, n) => ({ task: `t${n}`, stage: 'S', status: '' }));
    const progress = newProgress(many);
    for (let n = 0; n < 99; n += 1)
      takeEvent(progress, { event: 'task_status', payload: { task: `t${n}`, status: 'completed' } });
    const [line = ''] = renderBars(progress, 0, 80);
    expect(line).toContain('░ 99/100');
    expect(renderBars(progress, 0, 20).every((text) => text.length <= 20)).toBe(true);
  });
});

describe('displays', () => {
  const capture = () => {
    const written: string[] = [];
    const out: Output = { write: (text) => written.push(text), columns: 80 };
    return { out, text: () => written.join('') };
  };

  it('writes no cursor movement where there is no terminal', () => {
    const { out, text } = capture();
    const display = plainDisplay(out);
    const progress = started();
    for (const event of [status('setup', 'running'), status('setup', 'completed')]) {
      takeEvent(progress, event);
      display.event(event, progress);
    }
    expect(text()).toBe('  1/3 Setup: setup completed (1.2 s)\n');
  });

  it('keeps lines to a person above the bars', () => {
    const { out, text } = capture();
    let now = 0;
    const display = terminalDisplay(out, () => (now += 1000));
    display.event(status('setup', 'completed'), started());
    display.say('worker ended');
    display.end();
    expect(text()).toContain('\u001b[3A\u001b[Jworker ended\n');
  });
});

describe('slugOf', () => {
  it('makes a file name of any title', () => {
    expect(slugOf('  Open a zero-waste Café, in Lisbon! ')).toBe('open-a-zero-waste-cafe-in-lisbon');
    expect(slugOf('東京')).toBe('plan');
    expect(slugOf('../../etc/passwd')).toBe('etc-passwd');
  });
});
