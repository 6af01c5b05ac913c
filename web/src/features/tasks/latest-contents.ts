import type { ContentVersionView } from '@planwright/contracts';

const natural = new Intl.Collator('en', { numeric: true });
const READABLE_FIRST = (type: string): number => (type.startsWith('text/markdown') ? 0 : 1);

/** The newest version of each output; what a person reads stands before what a program reads. */
export function latestContents(contents: readonly ContentVersionView[]): ContentVersionView[] {
  const newest = new Map<string, ContentVersionView>();
  for (const content of contents) {
    const key = JSON.stringify([content.name, content.item]);
    const known = newest.get(key);
    if (!known || known.version < content.version) newest.set(key, content);
  }
  return [...newest.values()].toSorted(
    (a, b) =>
      READABLE_FIRST(a.content_type) - READABLE_FIRST(b.content_type) ||
      natural.compare(a.name, b.name) ||
      natural.compare(a.item, b.item),
  );
}
