import { PIPELINES } from '@planwright/pipelines';

// A worker of another version: every task's definition differs from that of the worker beside it, so it publishes
// another graph, signs what it makes with other hashes, and asks its questions in other words.
const tasks = PIPELINES.flatMap(({ tasks, firstRead }) => [...tasks, ...(firstRead ? [firstRead] : [])]);
for (const task of tasks) {
  Object.assign(task, { wording: { ...task.wording, release: 'next' } });
  for (const step of Object.values(task.steps)) {
    if (step.kind !== 'call' && step.kind !== 'map') continue;
    const ask = step.ask as (...given: unknown[]) => { system: string };
    const asking = (...given: unknown[]) => {
      const question = ask(...given);
      return { ...question, system: `${question.system}\nThis is the next release.` };
    };
    Object.assign(step, { ask: asking });
  }
}
await import(new URL('../../../services/worker/dist/main.js', import.meta.url).href);
