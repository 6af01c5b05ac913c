import { createContext } from 'react';

/** How much of a node can be read at the present zoom: all, its title, or only its colour. */
export type Detail = 'near' | 'mid' | 'far';

const NEAR_FROM = 0.7;
const MID_FROM = 0.3;

export const detailAt = (zoom: number): Detail =>
  zoom >= NEAR_FROM ? 'near' : zoom >= MID_FROM ? 'mid' : 'far';

export interface NodeActions {
  open(task: string): void;
  focus(task: string): void;
  hover(task: string | null): void;
  titleOf(task: string): string;
}

export const DetailContext = createContext<Detail>('near');

export const NodeActionsContext = createContext<NodeActions>({
  open: () => undefined,
  focus: () => undefined,
  hover: () => undefined,
  titleOf: (task) => task,
});
