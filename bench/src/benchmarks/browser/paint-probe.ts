/** What the probe noted: how long after its commit an event was on the screen, in ms, by task. */
export interface PaintedEvent {
  task: string;
  status: string;
  /** When it was committed, in ms since the epoch. */
  at: number;
  lagMs: number;
}

export interface Painted {
  events: PaintedEvent[];
  /** Those that were committed before the page watched: it was still being opened. */
  opening: PaintedEvent[];
  /** Events of rows that are on the page, of which no change was seen, or that the row had told before they came. */
  unseen: number;
}

/** After so many milliseconds a row that has not changed is counted as unseen. */
const GIVEN_UP_MS = 5_000;

/**
 * A script for the page, run before its own: it reads the frames of the socket beside the page, and waits for the row of
 * each `task_status` to change its elements (its ticking text does not count) and for that change to be painted. The
 * page itself knows nothing of it.
 */
export const PAINT_PROBE = `(() => {
  const waiting = new Map();
  const painted = [];
  let told = 0;
  let watchedFrom = Infinity;
  globalThis.planwrightWatches = () => (watchedFrom = Date.now());
  globalThis.planwrightPainted = () => {
    const late = Date.now() - ${GIVEN_UP_MS};
    const unseen = [...waiting.values()].flat().filter((event) => event.seenAt < late).length;
    const watched = painted.filter(({ at }) => at >= watchedFrom);
    return { events: watched, opening: painted.filter(({ at }) => at < watchedFrom), unseen: unseen + told };
  };
  const rowOf = (task) => document.getElementById('task-' + task);
  const hear = (frame) => {
    if (typeof frame !== 'string' || !frame.startsWith('42[')) return;
    const [name, payload, meta] = JSON.parse(frame.slice(2));
    const row = rowOf(payload.task);
    if (name !== 'task_status' || !meta || !row) return;
    // Read with the whole list a moment before: its next change belongs to another event.
    if (row.dataset.status === payload.status) return void (told += 1);
    const events = waiting.get(payload.task) ?? [];
    events.push({ at: Date.parse(meta.at), status: payload.status, seenAt: Date.now() });
    waiting.set(payload.task, events);
  };
  const Native = globalThis.WebSocket;
  globalThis.WebSocket = class extends Native {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => hear(data));
    }
  };
  const afterPaint = (call) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = call;
    channel.port2.postMessage(null);
  });
  new MutationObserver((changes) => {
    const changed = new Set(changes.map(({ target }) => target.closest?.('[id^="task-"]')?.id.slice(5)));
    const mine = [...changed].filter((task) => waiting.has(task)).map((task) => [task, waiting.get(task)]);
    if (mine.length === 0) return;
    for (const [task] of mine) waiting.delete(task);
    afterPaint(() => {
      const now = Date.now();
      for (const [task, events] of mine)
        for (const { at, status } of events) painted.push({ task, status, at, lagMs: now - at });
    });
  }).observe(document, { subtree: true, childList: true, attributes: true });
})()`;
