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
}
