import type { Command } from './command.js';

/** Holds what can be done now. Whoever registers later is nearer to the person and wins where keys are the same. */
export interface CommandRegistry {
  set: (owner: symbol, commands: readonly Command[]) => void;
  remove: (owner: symbol) => void;
  /** The same list until something changes. */
  all: () => readonly Command[];
  subscribe: (listener: () => void) => () => void;
}

export function createCommandRegistry(): CommandRegistry {
  const owners = new Map<symbol, readonly Command[]>();
  const listeners = new Set<() => void>();
  let list: readonly Command[] | null = null;
  const changed = (): void => {
    list = null;
    for (const listener of listeners) listener();
  };
  return {
    set(owner, commands) {
      owners.set(owner, commands);
      changed();
    },
    remove(owner) {
      owners.delete(owner);
      changed();
    },
    all: () => (list ??= [...owners.values()].flat()),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
