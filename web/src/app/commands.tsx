import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Command } from '../shared/keys/command.js';
import { createCommandRegistry } from '../shared/keys/command-registry.js';
import { CommandsProvider } from '../shared/keys/commands-context.js';
import { createKeyListener } from '../shared/keys/key-listener.js';
import { storedSingleKeys } from '../shared/keys/single-keys.js';

const ConfirmCommand = lazy(() => import('./confirm-command.js'));

/** Where every page and feature says what can be done; keys act on it, and what has to be asked about is asked about. */
export function Commands({ children }: { children: ReactNode }) {
  const [registry] = useState(createCommandRegistry);
  const [asking, setAsking] = useState<Command | null>(null);
  const value = useMemo(
    () => ({
      registry,
      run: (command: Command) => (command.confirm ? setAsking(command) : command.run()),
    }),
    [registry],
  );
  useEffect(() => {
    const onKeyDown = createKeyListener({
      commands: registry.all,
      run: value.run,
      singleKeys: storedSingleKeys,
    });
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [registry, value]);
  return (
    <CommandsProvider value={value}>
      {children}
      {asking && (
        <Suspense fallback={null}>
          <ConfirmCommand command={asking} onClose={() => setAsking(null)} />
        </Suspense>
      )}
    </CommandsProvider>
  );
}
