import { Refusal } from '@planwright/contracts';

/** The versions of which a request may change any: by number, or whichever there is. */
export type Match = readonly number[] | 'any';

/** A tag of RFC 9110 (8.8.3), or a bare number. */
const TAG = /^(?:(?<weak>W\/)?"(?<opaque>[\x21\x23-\x7e\x80-\xff]*)"|(?<bare>\d{1,9}))$/;

/**
 * The versions that `If-Match` names: `"3"`, `3`, several of them, or `*` for any. Tags are compared strongly (RFC 9110,
 * 13.1.1), so a weak one matches none, nor does one that is no version. Null where the header is left out.
 * @throws Refusal invalid_body for what are no tags
 */
export function matchedVersions(header: string | undefined): Match | null {
  if (header === undefined) return null;
  const value = header.trim();
  if (value === '*') return 'any';
  // No tag of a version has a comma in it; empty elements of a list do not count (5.6.1).
  const elements = value.split(',').map((element) => element.trim());
  const tags = elements.filter((element) => element !== '').map((element) => TAG.exec(element)?.groups);
  if (!tags.length || tags.includes(undefined))
    throw new Refusal('invalid_body', 'If-Match is not a list of versions.', [
      { path: 'If-Match', message: 'is a version in quotes, as "3", several with commas between, or *' },
    ]);
  return tags.flatMap((tag) => {
    const version = tag?.['weak'] === undefined ? (tag?.['opaque'] ?? tag?.['bare'] ?? '') : '';
    return /^[1-9]\d{0,8}$/.test(version) ? [Number(version)] : [];
  });
}

/** @throws Refusal stale_version where the version is none of those */
export function refuseOther(what: string, version: number, match: Match): void {
  if (match === 'any' || match.includes(version)) return;
  const named = match.length ? `, not ${match.join(' or ')}` : '; If-Match names none';
  throw new Refusal('stale_version', `${what} is at version ${version}${named}.`);
}
