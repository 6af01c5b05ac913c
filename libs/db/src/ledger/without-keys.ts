const SECRET_FIELD =
  /^(authorization|proxy-authorization|(x[-_])?api[-_]?key|apikey|access[-_]?token|secret|password)$/i;
const BEARER = /\bbearer\s+\S+/gi;
const HIDDEN = '[hidden]';

/** A copy of what is asked without anything that looks like a credential: what is stored may be shown and exported. */
export function withoutKeys(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(BEARER, `Bearer ${HIDDEN}`);
  if (Array.isArray(value)) return value.map(withoutKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      SECRET_FIELD.test(name) && typeof field === 'string' ? HIDDEN : withoutKeys(field),
    ]),
  );
}
