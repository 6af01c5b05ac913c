import type { EditResult, MergeBody } from '@planwright/contracts';
import type { Api } from './stack/api.js';

/** The longest text of an output with a mark at its end: it fits any schema, and nothing is known by it. */
function marked(value: unknown, mark: string): unknown {
  const texts: string[] = [];
  const visit = (part: unknown): void => {
    if (typeof part === 'string') texts.push(part);
    else if (part && typeof part === 'object') Object.values(part).forEach(visit);
  };
  visit(value);
  const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), '');
  let done = false;
  const rewrite = (part: unknown): unknown => {
    if (typeof part === 'string' && part === longest && !done) {
      done = true;
      return `${part} ${mark}`;
    }
    if (Array.isArray(part)) return part.map(rewrite);
    if (!part || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, rewrite(inner)]));
  };
  return rewrite(value);
}

/** On a machine that is busy with other tests a worker may take longer than a person waits; nothing is done then. */
async function taken<T>(send: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await send();
    } catch (error) {
      if (tries === MOST_TRIES || !String(error).includes('worker_unavailable')) throw error;
    }
  }
}
const MOST_TRIES = 5;

/** A person who works on outputs, and remembers what was written where. */
export class Editor {
  readonly written: { task: string; mark: string }[] = [];

  constructor(
    private readonly api: Api,
    private readonly planId: string,
  ) {}

  /** Adds a mark to the text of an output that holds. */
  async edit(task: string, mark: string, cascade = true): Promise<EditResult> {
    const { output, editable, version } = await this.api.task(this.planId, task);
    if (output === null || editable === 'none') throw new Error(`${task} is not edited`);
    const content =
      editable === 'markdown'
        ? `${output} ${mark}`
        : JSON.stringify(marked(JSON.parse(output), mark), null, 2);
    const done = await taken(() => this.api.edit(this.planId, task, version, content, cascade));
    this.written.push({ task, mark });
    return done;
  }

  /** Says which version holds. */
  settle(task: string, answer: MergeBody): Promise<EditResult> {
    return taken(() => this.api.merge(this.planId, task, answer));
  }

  /** What was written and is in no version of a person any more, or, of what was written last, not in the one that holds. */
  async lost(): Promise<string[]> {
    const lost: string[] = [];
    for (const { task, mark } of this.written) {
      const { contents, version } = await this.api.task(this.planId, task);
      const outputs = contents.filter(({ name, item }) => name === 'output' && item === '');
      const mine = outputs.filter(({ author, content }) => author === 'person' && content.includes(mark));
      if (!mine.length) lost.push(`${task}: ${mark} is in no version`);
      else if (!mine.some((one) => one.version === version)) lost.push(`${task}: ${mark} does not hold`);
    }
    return lost;
  }
}
