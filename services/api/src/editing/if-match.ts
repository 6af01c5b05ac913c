import { Refusal } from '@planwright/contracts';

/**
 * The version that `If-Match` names, as `"3"`, `W/"3"` or `3`. Null where the header is left out.
 * @throws Refusal stale_version for what no version can be: it matches none.
 */
export function matchedVersion(header: string | undefined): number | null {
  if (header === undefined) return null;
  const [, version] = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(header) ?? [];
  if (version === undefined) throw new Refusal('stale_version', 'If-Match names no version.');
  return Number(version);
}
