/** Something outside our code keeps the stack from starting. One line: what, and the way out. */
export class StackError extends Error {
  override readonly name = 'StackError';

  constructor(
    readonly problem: string,
    readonly wayOut: string,
  ) {
    super(`${problem}: ${wayOut}`.replace(/\s+/g, ' '));
  }
}

/** Takes what is said to the person while the stack starts; one line at a time. */
export type Say = (line: string) => void;

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
