import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Stack } from './stack.js';

const run = promisify(execFile);

/** A person who has only Temporal's own command line. */
export class Operator {
  private constructor(
    private readonly program: string,
    private readonly address: string,
  ) {}

  static async of(stack: Stack): Promise<Operator> {
    return new Operator(await stack.temporalProgram(), stack.temporalAddress);
  }

  /** Runs `temporal workflow …` and returns what it printed. */
  async workflow(...args: string[]): Promise<string> {
    const { stdout } = await run(this.program, ['workflow', ...args, '--address', this.address], {
      maxBuffer: 32 * 1024 * 1024,
    });
    return stdout;
  }

  async json<T>(...args: string[]): Promise<T> {
    return JSON.parse(await this.workflow(...args, '--output', 'json')) as T;
  }

  /** What Temporal's history of a plan's run shows as the summary of each activity. */
  async summaries(planId: string): Promise<string[]> {
    const { events } = await this.history(`plan-${planId}`);
    return events.flatMap(({ userMetadata }) => {
      const data = userMetadata?.summary?.data;
      return data ? [String(JSON.parse(decode(data)))] : [];
    });
  }

  /** Everything that crossed into Temporal's history, as text. */
  async payloads(planId: string): Promise<string[]> {
    return this.payloadsOf(`plan-${planId}`);
  }

  async payloadsOf(workflowId: string): Promise<string[]> {
    const encoded = JSON.stringify(await this.history(workflowId)).matchAll(/"data":"([^"]+)"/g);
    return [...encoded].map(([, data = '']) => decode(data));
  }

  private async history(workflowId: string): Promise<History> {
    return JSON.parse(await this.workflow('show', '-w', workflowId, '--output', 'json')) as History;
  }
}

interface History {
  events: { userMetadata?: { summary?: { data?: string } } }[];
}

const decode = (data: string): string => Buffer.from(data, 'base64').toString('utf8');
