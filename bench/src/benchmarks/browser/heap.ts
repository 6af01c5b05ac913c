import type { Page } from './watch-page.js';

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

/** What a page holds after collection, in kilobytes. */
export interface Held {
  /** Objects, texts and functions: the JavaScript heap without code. */
  kilobytes: number;
  /** Nodes of its documents. */
  nodes: number;
  /** What the browser has compiled of the page's program so far: it grows for long, and no further than the program. */
  compiled: number;
}

/**
 * Sums up a heap snapshot as the browser's protocol tells it, in JSON. What is native lies outside of the JavaScript heap;
 * much of it is what the browser keeps of requests for whoever inspects it.
 */
export function heldIn(json: string): Omit<Held, 'nodes'> {
  const { snapshot, nodes } = JSON.parse(json) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const held = { kilobytes: 0, compiled: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[0][nodes[at + type] ?? 0];
    if (kind !== 'native') held[kind === 'code' ? 'compiled' : 'kilobytes'] += (nodes[at + size] ?? 0) / 1000;
  }
  return held;
}

/** Looks at all that the page holds; the snapshot is taken after a collection of its own. */
export async function heldAfterCollection(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.enable');
    // Once lets go of what waited for a finaliser, twice of what that held.
    for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
    let json = '';
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (json += chunk));
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { ...heldIn(json), nodes };
  } finally {
    await session.detach();
  }
}
