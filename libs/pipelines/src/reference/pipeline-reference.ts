import { blocks, bulletList, escapeMarkdown, section, table } from '@planwright/documents';
import { z } from 'zod';
import { filesOf, type Pipeline } from '../definition/pipeline.js';
import type { Step, Task } from '../definition/task.js';

/** A pipeline as people read it: what each task is for, what it needs, asks and writes. Made of the definitions alone. */
export function pipelineReference({ title, stages, tasks }: Pipeline): string {
  const calls = tasks
    .flatMap((task) => Object.values(task.steps))
    .filter((step) => step.kind !== 'gate').length;
  const text = blocks(
    `# ${title}`,
    'Generated from the definitions by `npm run docs`; a test refuses a page that differs from them.',
    `${tasks.length} tasks in ${stages.length} stages, ${tasks.reduce((sum, task) => sum + task.needs.length, 0)} needs, ${calls} steps that ask a model. The longest chain is ${longestChain(tasks)} calls.`,
    table(
      ['Stage', 'Tasks'],
      stages.map((stage) => [
        `[${stage}](#${stage.toLowerCase()})`,
        tasks
          .filter((task) => task.stage === stage)
          .map((task) => `[\`${task.name}\`](#${task.name})`)
          .join(', '),
      ]),
    ),
    ...stages.map((stage) =>
      section(2, stage, ...tasks.filter((task) => task.stage === stage).map(taskSection)),
    ),
  );
  return `${text}\n`;
}

/** Calls one after the other on the longest way through the graph. */
export function longestChain(tasks: readonly Task[]): number {
  const depths = new Map<string, number>();
  for (const { name, needs, steps } of tasks) {
    const before = Math.max(0, ...needs.map((need) => depths.get(need.name) ?? 0));
    depths.set(name, before + Object.values(steps).filter((step) => step.kind !== 'gate').length);
  }
  return Math.max(0, ...depths.values());
}

const taskSection = (task: Task): string =>
  section(
    3,
    task.name,
    `**${task.title}.** ${escapeMarkdown(task.purpose)}`,
    task.needs.length
      ? `**Needs:** ${task.needs.map((need) => `[\`${need.name}\`](#${need.name})`).join(', ')}`
      : '**Needs:** nothing',
    `**Steps:** ${Object.values(task.steps).map(stepInWords).join('; then ') || 'none: put together from what it needs'}`,
    `**Writes:** ${filesOf(task)
      .map((file) => `\`${file.name}\``)
      .join(', ')}`,
    `**Output**\n\n${bulletList(fieldsOf(task))}`,
  );

function stepInWords(step: Step): string {
  if (step.kind === 'gate') return `${step.title} (waits for a person)`;
  if (step.kind === 'call')
    return `${step.title} (${step.when ? 'one call where it is needed' : 'one call'})`;
  return `${step.title} (about ${step.usualItems} calls side by side, at least ${step.minDone} answered)`;
}

interface Field {
  type?: string;
  description?: string;
  enum?: unknown[];
  anyOf?: Field[];
  items?: Field;
  properties?: Record<string, Field>;
}

function fieldsOf(task: Task): string[] {
  const { properties = {} } = z.toJSONSchema(task.output, { unrepresentable: 'any' }) as Field;
  return Object.entries(properties).map(([name, field]) => {
    const said = field.description ? `: ${escapeMarkdown(field.description)}` : '';
    return `\`${name}\` ${shapeOf(field)}${said}`;
  });
}

function shapeOf({ type, items, properties, anyOf, enum: values }: Field): string {
  if (values) return values.map((value) => `\`${String(value)}\``).join(' or ');
  if (anyOf) return anyOf.map(shapeOf).join(' or ');
  if (type === 'array') return `list of ${items ? shapeOf(items) : 'anything'}`;
  if (properties) return `{${Object.keys(properties).join(', ')}}`;
  return type ?? 'a node of a tree';
}
