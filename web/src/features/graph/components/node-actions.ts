import { createContext } from 'react';

export interface NodeActions {
  open(task: string): void;
  focus(task: string): void;
  hover(task: string | null): void;
  titleOf(task: string): string;
}

export const NodeActionsContext = createContext<NodeActions>({
  open: () => undefined,
  focus: () => undefined,
  hover: () => undefined,
  titleOf: (task) => task,
});
