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

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined;

/** What an error says. Not by instanceof: errors of Node's own modules may come from another realm. */
export function reasonOf(error: unknown): string {
  const message = field(error, 'message');
  return typeof message === 'string' && message ? message : (errorCode(error) ?? String(error));
}

/** The code of a system error, e.g. EEXIST. */
export function errorCode(error: unknown): string | undefined {
  const code = field(error, 'code');
  return typeof code === 'string' ? code : undefined;
}
