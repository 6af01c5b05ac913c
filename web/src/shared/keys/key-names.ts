import { texts } from '../texts/en.js';

const { named } = texts.keys;

export const isApple = (): boolean => /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '');

/** `mod+k` as caps to draw: one list for each stroke. `g p` gives two strokes of one cap. */
export const capsOf = (keys: string): string[][] =>
  keys.split(' ').map((stroke) =>
    stroke.split('+').map((part) => {
      if (part === 'mod') return isApple() ? named.modApple : named.mod;
      const name = Object.entries(named).find(([key]) => key === part)?.[1];
      return name ?? (part.length === 1 ? part.toUpperCase() : part);
    }),
  );

/** The stroke that an event is, as commands write it: `j`, `?`, `escape`, `mod+k`. */
export function strokeOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): string | null {
  if (event.altKey) return null;
  const key = event.key.length === 1 ? event.key : event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `mod+${key.toLowerCase()}` : key;
}

/** A stroke that types a letter or a sign when a field has the focus. */
export const isSingle = (stroke: string): boolean => stroke.length === 1;
