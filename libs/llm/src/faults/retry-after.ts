/** The longest wait that is believed; a clock that is wrong must not stop a call for days. */
const LONGEST_MS = 3_600_000;

/**
 * How long a provider asks to wait, in milliseconds: `retry-after-ms`, else `Retry-After` in seconds or as an HTTP
 * date. Undefined where it says nothing that can be read.
 */
export function retryAfterOf(headers: Headers | undefined, now: number): number | undefined {
  const milliseconds = headers?.get('retry-after-ms')?.trim();
  if (milliseconds && /^\d+(\.\d+)?$/.test(milliseconds)) return bounded(Number(milliseconds));
  const value = headers?.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return bounded(Number(value) * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : bounded(date - now);
}

/** The wait that a message names ("try again in 1.5s"), where a failure inside a stream has no headers. */
export function retryAfterInMessage(message: string): number | undefined {
  const found = /try again in (\d+(?:\.\d+)?) ?(ms|s|m)\b/i.exec(message);
  if (!found) return undefined;
  const unit = found[2]?.toLowerCase();
  return bounded(Number(found[1]) * (unit === 'ms' ? 1 : unit === 's' ? 1000 : 60_000));
}

function bounded(ms: number): number {
  return Math.min(LONGEST_MS, Math.max(0, Math.ceil(ms)));
}
