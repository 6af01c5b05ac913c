const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** Calls `read` after some milliseconds; as long as one waits under `key`, further ones are the same read. */
export function readSoon(key: string, withinMs: number, read: () => void): void {
  if (waiting.has(key)) return;
  const timer = setTimeout(() => {
    waiting.delete(key);
    read();
  }, withinMs);
  waiting.set(key, timer);
}
