import { createContext, useContext } from 'react';
import type { Command } from './command.js';
import { createCommandRegistry, type CommandRegistry } from './command-registry.js';

export interface Commands {
  registry: CommandRegistry;
  /** Runs a command, after a question where it asks for one. */
  run: (command: Command) => void;
}

const CommandsContext = createContext<Commands>({
  registry: createCommandRegistry(),
  run: (command) => command.run(),
});

export const CommandsProvider = CommandsContext.Provider;

export const useCommands = (): Commands => useContext(CommandsContext);
