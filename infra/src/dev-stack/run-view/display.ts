import { renderBars } from './bars.js';
import type { StreamEvent } from './event-stream.js';
import type { RunProgress } from './progress.js';

/** Where a run is shown. */
export interface Display {
  /** A line to a person. */
  say(line: string): void;
  event(event: StreamEvent, progress: RunProgress): void;
  /** The run is over: leaves the last state on the screen. */
  end(): void;
}

/** What is written to; a terminal or anything else. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

const REDRAW_MS = 100;

/** Bars that are drawn over themselves. */
export function terminalDisplay(out: Output, now: () => number = Date.now): Display {
  const start = now();
  let drawn = 0;
  let drawnAt = 0;
  let latest: RunProgress | undefined;
  const clear = (): string => (drawn > 0 ? `\u001b[${drawn}A\u001b[J` : '');
  const draw = (): void => {
    if (!latest) return;
    const lines = renderBars(latest, now() - start, (out.columns ?? 80) - 1);
    out.write(`${clear()}${lines.join('\n')}\n`);
    drawn = lines.length;
    drawnAt = now();
  };
  const tick = setInterval(draw, 1_000);
  tick.unref();
  return {
    say: (line) => {
      out.write(`${clear()}${line}\n`);
      drawn = 0;
      draw();
    },
    event: (_event, progress) => {
      latest = progress;
      if (now() - drawnAt >= REDRAW_MS) draw();
    },
    end: () => {
      clearInterval(tick);
      draw();
    },
  };
}

const TOLD = new Set(['completed', 'failed', 'blocked', 'waiting', 'cancelled']);

/** One line for each task that came to an end: for logs and pipes. */
export function plainDisplay(out: Output): Display {
  return {
    say: (line) => void out.write(`${line}\n`),
    event: ({ event, payload }, progress) => {
      if (event !== 'task_status' || !TOLD.has(String(payload['status']))) return;
      const done = [...progress.tasks.values()].filter(({ status }) => status === 'completed').length;
      const took =
        typeof payload['duration_ms'] === 'number'
          ? ` (${(payload['duration_ms'] / 1000).toFixed(1)} s)`
          : '';
      out.write(
        `${String(done).padStart(3)}/${progress.tasks.size} ${String(payload['stage'])}: ${String(payload['task'])} ${String(payload['status'])}${took}\n`,
      );
    },
    end: () => undefined,
  };
}

/** One JSON line an event on `out`; what is for people goes to `side`. */
export function jsonDisplay(out: Output, side: Output): Display {
  return {
    say: (line) => void side.write(`${line}\n`),
    event: (event) => void out.write(`${JSON.stringify(event)}\n`),
    end: () => undefined,
  };
}

export function chooseDisplay(json: boolean, out: Output, side: Output): Display {
  if (json) return jsonDisplay(out, side);
  return out.isTTY ? terminalDisplay(out) : plainDisplay(out);
}
