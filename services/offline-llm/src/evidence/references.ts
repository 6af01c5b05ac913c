import type { Fact, Source } from './collect.js';

/** A value that the request gives for a field, with the thing it belongs to. */
export interface Reference {
  readonly value: string | number;
  readonly source: Source;
}

const nameKeys = ['name', 'title', 'label', 'task', 'document'] as const;
// A request may show a whole list for context and a part of it to work on; the part is marked by its block's name.
const workBlock = /batch|to_|current|focus|selected|item|these|target|assess|chosen|vital/u;

/** Finds what a request names, for fields that must point at it. */
export class References {
  constructor(
    private readonly sources: readonly Source[],
    private readonly own: readonly { readonly source: Source; readonly path: string }[],
  ) {}

  /**
   * The values for a field such as `lever_id` or `scenario_name`, in the request's order, none twice.
   * `list` is the list that the field's object stands in, `path` where in the answer; what the answer itself
   * made elsewhere counts when the request names nothing.
   */
  find(field: string, list: string, path: string): Reference[] {
    const fromRequest = this.search(this.sources, field, list);
    if (fromRequest.length > 0) return fromRequest;
    return this.search(
      this.own.filter((made) => made.path !== path).map((made) => made.source),
      field,
      list,
    );
  }

  private search(sources: readonly Source[], field: string, list: string): Reference[] {
    const entity = singular(field.replace(/_?(ids?|names?|titles?)(_list)?$/u, '')) || singular(list);
    const wantsId = /(^|_)ids?(_list)?$/u.test(field);
    const single = singular(field.replace(/_list$/u, ''));
    const exact = pick(sources, (source) => own(source, single));
    if (exact.length > 0 && !/^(id|name|title)$/u.test(single)) return exact;
    const suffix = pick(sources, (source) => {
      const key = Object.keys(source.fields).find((k) => /_(id|name)$/u.test(k) && single.endsWith(`_${k}`));
      return key === undefined ? undefined : own(source, key);
    });
    if (suffix.length > 0) return suffix;
    const ofEntity = sources.filter((source) => {
      const group = singular(source.group.replace(/_list$/u, ''));
      return (
        entity !== '' &&
        group !== '' &&
        (group === entity ||
          group.endsWith(`_${entity}`) ||
          entity.endsWith(`_${group}`) ||
          `${entity}_id` in source.fields)
      );
    });
    const byEntity = pick(ofEntity, (source) =>
      wantsId ? own(source, 'id') : (own(source, `${entity}_name`) ?? nameOf(source)),
    );
    if (byEntity.length > 0) return byEntity;
    return single === 'id' ? pick(sources, (source) => own(source, 'id')) : [];
  }

  /** The texts that a block hands over to be worked on, one by one. */
  named(): string[] {
    return this.sources.flatMap(({ group, fields }) =>
      workBlock.test(group) && typeof fields.name === 'string' && Object.keys(fields).length === 1
        ? [fields.name]
        : [],
    );
  }

  /** All names in the request, so that new things get other names. */
  names(): Set<string> {
    const taken = new Set<string>();
    for (const source of this.sources) {
      for (const [key, value] of Object.entries(source.fields)) {
        if (typeof value === 'string' && /(^|_)(name|title)$/u.test(key)) taken.add(value.toLowerCase());
      }
    }
    return taken;
  }
}

function own(source: Source, key: string): string | number | undefined {
  const value: Fact | undefined = source.fields[key];
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** The name of a thing, by the usual keys or any key that ends in name or title. */
export function nameOf(source: Source): string | undefined {
  for (const key of nameKeys) {
    const value = source.fields[key];
    if (typeof value === 'string') return value;
  }
  for (const [key, value] of Object.entries(source.fields)) {
    if (typeof value === 'string' && /_(name|title)$/u.test(key)) return value;
  }
  return undefined;
}

function pick(
  sources: readonly Source[],
  valueOf: (source: Source) => string | number | undefined,
): Reference[] {
  const byValue = new Map<string | number, Source>();
  for (const source of sources) {
    const value = valueOf(source);
    if (value === undefined || value === '') continue;
    const known = byValue.get(value);
    const group = known === undefined || workBlock.test(source.group) ? source.group : known.group;
    byValue.set(value, { group, fields: { ...source.fields, ...known?.fields } });
  }
  const all = [...byValue].map(([value, source]) => ({ value, source }));
  const marked = all.filter(({ source }) => workBlock.test(source.group));
  return marked.length > 0 && marked.length < all.length ? marked : all;
}

/** `levers` → `lever`, `strategies` → `strategy`; good enough for field names. */
function singular(word: string): string {
  if (/ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|us|is)$/u.test(word)) return word;
  return word.replace(/s$/u, '');
}
