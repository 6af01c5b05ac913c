import { useSyncExternalStore } from 'react';
import { formatAbsolute, formatDuration, formatRelative, formatTicking } from '../format/time.js';

function clockOf(everyMs: number) {
  let now = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const listeners = new Set<() => void>();
  return {
    now: () => (timer ? now : Math.floor(Date.now() / everyMs) * everyMs),
    subscribe(listener: () => void) {
      listeners.add(listener);
      timer ??= setInterval(() => {
        now = Date.now();
        for (const each of listeners) each();
      }, everyMs);
      now = Date.now();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

/** One clock for everything that ticks, so that all of it moves together and stops together. */
const seconds = clockOf(1000);
const minutes = clockOf(30_000);

/** A time as seen from now; the exact one on hover and for machines. */
export function RelativeTime({ iso }: { iso: string }) {
  const now = useSyncExternalStore(minutes.subscribe, minutes.now);
  return (
    <time dateTime={iso} title={formatAbsolute(iso)}>
      {formatRelative(iso, now)}
    </time>
  );
}

function Ticking({ from }: { from: string }) {
  const now = useSyncExternalStore(seconds.subscribe, seconds.now);
  return <span className="tabular-nums">{formatTicking(now - Date.parse(from))}</span>;
}

/** A duration that ticks from `from` while `ms` is not known yet. */
export function Duration({ from, ms }: { from: string | null; ms: number | null }) {
  if (ms !== null) return <>{formatDuration(ms)}</>;
  return from ? <Ticking from={from} /> : null;
}
