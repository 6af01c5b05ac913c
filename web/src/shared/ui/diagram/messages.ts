/** What the page asks the room where diagrams are drawn, and what it answers. */
export interface DrawRequest {
  id: number;
  source: string;
  dark: boolean;
}

export type DrawAnswer = { id: number } & ({ picture: string } | { fault: string });

const fieldsOf = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null ? { ...data } : {};

export function DrawRequest(data: unknown): DrawRequest | null {
  const { id, source, dark } = fieldsOf(data);
  return typeof id === 'number' && typeof source === 'string' ? { id, source, dark: dark === true } : null;
}

/** Reads an answer; the room is not trusted either. */
export function DrawAnswer(data: unknown): DrawAnswer | null {
  const { id, picture, fault } = fieldsOf(data);
  if (typeof id !== 'number') return null;
  return typeof picture === 'string' ? { id, picture } : { id, fault: String(fault) };
}

export const isReady = (data: unknown): boolean => fieldsOf(data)['ready'] === true;
