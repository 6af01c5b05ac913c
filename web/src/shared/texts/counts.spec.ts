import { describe, expect, it } from '@jest/globals';
import { LOCALE } from '../format/locale.js';
import { texts } from './en.js';

describe('counts in texts', () => {
  it('are written as the place of the page writes numbers', () => {
    const many = new Intl.NumberFormat(LOCALE).format(12_345);
    expect(many).not.toBe('12345');
    const said = [
      texts.plan.ofTotal(12_345, 12_345),
      texts.plan.stageCount(12_345, 12_345),
      texts.plan.wouldRun(12_345, 12_345, '1 s', '$1'),
      texts.plans.count(12_345),
      texts.plans.tasksDone(12_345, 12_345),
      texts.tasks.done(12_345, 12_345),
      texts.home.exampleTasks(12_345),
      texts.terminal.dropped(12_345),
      texts.ui.parts(12_345, 12_345, 12_345, 12_345),
    ];
    for (const words of said) {
      expect(words).toContain(many);
      expect(words).not.toContain('12345');
    }
  });
});
