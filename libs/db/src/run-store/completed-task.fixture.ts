import type { CompletedTask } from '@planwright/engine';

/** A task that ends with one file. */
export const completed = (
  planId: string,
  task: string,
  more: Partial<CompletedTask> = {},
): CompletedTask => ({
  planId,
  task,
  generation: 1,
  output: '{"text":"ok"}',
  files: [{ name: `${task}.md`, content: '# Ok', contentType: 'text/markdown' }],
  definitionHash: 'd1',
  author: 'model',
  gaps: [],
  ...more,
});
