import type { ReactNode } from 'react';
import type { IconName } from '../ui/icons.js';

export type CommandGroup = 'go' | 'page' | 'list' | 'app';

/** Something a person can do from here, by keys, by the palette, or both. */
export interface Command {
  /** Unique among what is registered at a time. */
  id: string;
  label: string;
  group: CommandGroup;
  /** `j`, `?`, `escape`, `mod+k`; one stroke after another with a space between: `g p`. */
  keys?: string;
  icon?: IconName;
  /** Other words that find it in the palette. */
  words?: readonly string[];
  /** Whether its key means it here and now; where it does not, the key is left to others. */
  acts?: () => boolean;
  /** Kept out of the palette: what only makes sense with the focus on it. */
  keysOnly?: boolean;
  /** What spends, approves or destroys is asked about first, however it was reached. */
  confirm?: { title: string; body: ReactNode; action: string; danger?: boolean };
  run: () => void;
}
