import { useEffect, useRef } from 'react';
import type { Command } from './command.js';
import { useCommands } from './commands-context.js';

/** Registers what can be done while the component is shown; keys, palette and the list of keys all read it. */
export function useKeys(commands: readonly Command[]): void {
  const { registry } = useCommands();
  const owner = useRef(Symbol('commands'));
  // After each render: labels, and what `run` closes over, may have changed.
  useEffect(() => registry.set(owner.current, commands), [registry, commands]);
  useEffect(() => {
    const own = owner.current;
    return () => registry.remove(own);
  }, [registry]);
}
