import { describe, expect, it } from '@jest/globals';
import { PROMPTS } from './languages.fixture.js';
import { runExample } from './example/worked-example.js';
import { inputsFor, requestsOf, tasks } from './real-runs/requests.fixture.js';
import { PLAN } from './sample-plan.fixture.js';

const RULE = /in the language of the plan prompt/;

describe('a prompt in another language than English', () => {
  const { outputs } = runExample();

  it.each(Object.entries(PROMPTS))('%s: every request asks for an answer in kind', (language, prompt) => {
    const plan = { ...PLAN, prompt, title: prompt.slice(0, 40) };
    const asked = { ...outputs, setup: { text: `Plan:\n${prompt}\n\nToday's date:\n2026-03-04\n` } };
    const requests = tasks.flatMap((task) => requestsOf(task, inputsFor(task, asked), plan));
    expect(requests.length).toBeGreaterThan(100);
    expect(requests.filter(({ system }) => !RULE.test(system)).map(({ task }) => task)).toEqual([]);
    // Whoever needs the prompt has it as it was typed.
    const withSetup = new Set(
      tasks.filter(({ needs }) => needs.some(({ name }) => name === 'setup')).map(({ name }) => name),
    );
    const without = requests.filter(({ task, user }) => withSetup.has(task) && !user.includes(prompt));
    expect([language, without.map(({ task, item }) => `${task}/${item}`)]).toEqual([language, []]);
  });
});
