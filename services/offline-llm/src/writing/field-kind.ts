import { byAsking } from './field-asked.js';
import { prose, type FieldKind } from './field-forms.js';
import { byName } from './field-words.js';
import type { SentenceKind } from './sentences.js';

const fallback: FieldKind = prose('description');

const cache = new Map<string, FieldKind>();
const CACHE_SIZE = 5_000;

/**
 * What a field wants: by its name together with its description and the list it stands in, else by its name alone,
 * else by its description; a plain description of the subject otherwise.
 */
export function fieldKind(field: string, description: string, list = ''): FieldKind {
  const key = `${field}\n${list}\n${description}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const kind = found(field.replace(/([a-z\d])([A-Z])/gu, '$1_$2').toLowerCase(), description, list);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, kind);
  return kind;
}

function found(snake: string, description: string, list: string): FieldKind {
  const words = description.toLowerCase().replace(/[^a-z]+/gu, '_');
  return (
    byAsking.find(
      ({ field, says, within }) =>
        field.test(snake) && (says?.test(description) ?? true) && (within?.test(list) ?? true),
    )?.kind ??
    byName.find(([pattern]) => pattern.test(snake))?.[1] ??
    byName.find(([pattern, one]) => one.as === 'prose' && pattern.test(words))?.[1] ??
    fallback
  );
}

/** The sentences that fit better because of what the same object says already, or of its place in its list. */
export function kindsInContext(
  kinds: readonly [SentenceKind, ...SentenceKind[]],
  field: string,
  siblings: Readonly<Record<string, unknown>>,
  list: string,
  index: number,
): readonly [SentenceKind, ...SentenceKind[]] {
  const values = Object.values(siblings);
  const says = (pattern: RegExp): boolean =>
    values.some((value) => typeof value === 'string' && pattern.test(value));
  if (/thesis/u.test(Object.keys(siblings).join())) {
    if (/reason/u.test(field)) return ['doubt'];
    if (/bottom_line|conclusion/u.test(field)) return ['verdict'];
  }
  if (field === 'explanation' && list === '') return ['classification', 'profile'];
  if (kinds[0] === 'rationale') {
    if (says(/^(?:keep|kept|primary)$/iu)) return ['keep'];
    if (says(/^(?:absorb\w*|merge\w*)$/iu)) return ['absorb'];
    if (says(/^(?:remove\w*|drop\w*|discard\w*)$/iu)) return ['remove'];
  }
  if (kinds[0] === 'contract-reason') {
    if (says(/full_time/u)) return ['contract-full'];
    if (says(/part_time/u)) return ['contract-part'];
    if (says(/agency/u)) return ['contract-agency'];
    if (says(/^other$/u)) return ['contract-other'];
  }
  if (kinds[0] === 'logic' && /scenario|strateg|path/u.test(list)) {
    return [(['logic-bold', 'logic-balanced', 'logic-careful'] as const)[index % 3] ?? 'logic', 'tension'];
  }
  return kinds;
}
