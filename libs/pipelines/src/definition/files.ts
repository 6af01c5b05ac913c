import type { FileDefinition, StepContext } from './task.js';

const PRETTY = 2;

/** The output itself, or what `pick` takes of it and of the answers, as JSON. */
export function jsonFile<Output>(
  name: string,
  title: string,
  pick?: (output: Output, context: StepContext) => unknown,
): FileDefinition<Output> {
  const file = { name, title, contentType: 'application/json' };
  return pick
    ? { ...file, render: (output, context) => JSON.stringify(pick(output, context), null, PRETTY) }
    : file;
}

type Render<Output> = (output: Output, context: StepContext) => string;

const rendered =
  (contentType: string) =>
  <Output>(name: string, title: string, render: Render<Output>): FileDefinition<Output> => ({
    name,
    title,
    contentType: `${contentType}; charset=utf-8`,
    render,
  });

export const markdownFile = rendered('text/markdown');
export const textFile = rendered('text/plain');
export const htmlFile = rendered('text/html');
export const csvFile = rendered('text/csv');
