import type { TaskView } from '@planwright/contracts';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';

/** All that one node shows. */
export interface NodeView {
  task: TaskView;
  /** What tasks like it took in this plan, in milliseconds. */
  expectedMs: number | null;
  /** On the longest chain. */
  critical: boolean;
  /** Beside the point at the moment: something else is searched, selected or lit. */
  quiet: boolean;
  selected: boolean;
  /** The one node that Tab stops at. */
  tabStop: boolean;
}

const isSame = (a: NodeView, b: NodeView): boolean =>
  (Object.keys(b) as (keyof NodeView)[]).every((key) => a[key] === b[key]);

/**
 * What the nodes show, outside React's tree: an event changes the one node it is about, and of a thousand nodes the
 * others are not even asked.
 */
export function createGraphStore(first: ReadonlyMap<string, NodeView>) {
  let views = first;
  const listeners = new Map<string, Set<() => void>>();
  return {
    get: (id: string): NodeView | undefined => views.get(id),
    /** Takes over what is new and tells only the nodes that look different now. */
    set(next: ReadonlyMap<string, NodeView>): void {
      const before = views;
      const merged = new Map<string, NodeView>();
      const changed: string[] = [];
      for (const [id, view] of next) {
        const old = before.get(id);
        if (old && isSame(old, view)) {
          merged.set(id, old);
        } else {
          merged.set(id, view);
          changed.push(id);
        }
      }
      views = merged;
      for (const id of changed) for (const tell of listeners.get(id) ?? []) tell();
    },
    subscribe(id: string, listener: () => void): () => void {
      const own = listeners.get(id) ?? new Set();
      listeners.set(id, own.add(listener));
      return () => void own.delete(listener);
    },
  };
}

export type GraphStore = ReturnType<typeof createGraphStore>;

export const GraphStoreContext = createContext<GraphStore>(createGraphStore(new Map()));

/** One node's view; undefined for a task that is not in the graph any more. */
export function useNodeView(id: string): NodeView | undefined {
  const store = useContext(GraphStoreContext);
  const subscribe = useCallback((listener: () => void) => store.subscribe(id, listener), [store, id]);
  return useSyncExternalStore(subscribe, () => store.get(id));
}
