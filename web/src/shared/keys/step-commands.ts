import { texts } from '../texts/en.js';
import type { Command } from './command.js';

const t = texts.keys;

/** `j` and `k`, the same in every list: one further, one back. */
export const stepCommands = (
  label: string,
  step: (by: 1 | -1) => void,
  acts: () => boolean = () => true,
): Command[] => {
  const key = { group: 'list', keysOnly: true, acts } as const;
  return [
    { ...key, id: `${label}-next`, label: t.next(label), keys: 'j', run: () => step(1) },
    { ...key, id: `${label}-back`, label: t.previous(label), keys: 'k', run: () => step(-1) },
  ];
};
