import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Recorded = z.object({ duration_seconds: z.number().min(0) });
const Milliseconds = z.array(z.number().min(0)).min(1);

/** A latency file that is not there or holds no durations. */
export class LatencyFileError extends Error {}

/**
 * Reads recorded latencies in milliseconds: a JSON array of milliseconds, or lines of JSON with
 * `duration_seconds`.
 * @throws LatencyFileError
 */
export function readLatencies(path: string): readonly number[] {
  const text = textOf(path);
  if (text.trimStart().startsWith('[')) {
    const array = Milliseconds.safeParse(jsonOf(text));
    if (array.success) return array.data;
    throw new LatencyFileError(`${path} is not a JSON array of milliseconds`);
  }
  const latencies = text
    .split('\n')
    .map((line) => Recorded.safeParse(jsonOf(line)))
    .flatMap((line) => (line.success ? [line.data.duration_seconds * 1000] : []));
  if (latencies.length === 0) throw new LatencyFileError(`${path} has no line with duration_seconds`);
  return latencies;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new LatencyFileError(`${path} cannot be read`);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
