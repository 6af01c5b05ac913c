const escaped = (name: string): string => name.replace(/[^\w]/g, '\\$&');

/**
 * One figure of a page of Prometheus text. Our processes put their own name before what Node tells of every process.
 * @throws when the text has no such figure.
 */
export function figureIn(text: string, name: string): number {
  const found = new RegExp(`^(?:planwright_\\w+_)?${escaped(name)}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(text);
  if (!found) throw new Error(`the metrics have no ${name}`);
  return Number(found[1]);
}

/** Reads one figure of a process that serves /metrics. */
export async function readMetric(processUrl: string, name: string): Promise<number> {
  const response = await fetch(`${processUrl}/metrics`, { signal: AbortSignal.timeout(10_000) });
  return figureIn(await response.text(), name);
}
