import type { FileDefinition, StepContext } from './task.js';

const PRETTY = 2;

/** The output itself, or the part of it that `pick` names, as JSON. */
export function jsonFile<Output>(
  name: string,
  title: string,
  pick?: (output: Output) => unknown,
): FileDefinition<Output> {
  const file = { name, title, contentType: 'application/json' };
  return pick ? { ...file, render: (output) => JSON.stringify(pick(output), null, PRETTY) } : file;
}

export function markdownFile<Output>(
  name: string,
  title: string,
  render: (output: Output, context: StepContext) => string,
): FileDefinition<Output> {
  return { name, title, contentType: 'text/markdown; charset=utf-8', render };
}

export function textFile<Output>(
  name: string,
  title: string,
  render: (output: Output) => string,
): FileDefinition<Output> {
  return { name, title, contentType: 'text/plain; charset=utf-8', render };
}
