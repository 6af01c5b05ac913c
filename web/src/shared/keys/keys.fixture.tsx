import { useEffect, useState, type ReactNode } from 'react';
import { createCommandRegistry } from './command-registry.js';
import { CommandsProvider } from './commands-context.js';
import { createKeyListener } from './key-listener.js';
import { storedSingleKeys } from './single-keys.js';

/** A part of the page whose keys act, as everywhere in it. */
export function WithKeys({ children }: { children: ReactNode }) {
  const [commands] = useState(() => ({
    registry: createCommandRegistry(),
    run: (command: { run: () => void }) => command.run(),
  }));
  useEffect(() => {
    const { registry, run } = commands;
    const listener = createKeyListener({ commands: registry.all, run, singleKeys: storedSingleKeys });
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [commands]);
  return <CommandsProvider value={commands}>{children}</CommandsProvider>;
}
