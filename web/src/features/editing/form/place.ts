/** Where something stands in an output: names of fields and numbers of items. */
export type Place = readonly (string | number)[];

/** `levers[2].options[0]`, as differences, conflicts and problems name it. */
export const pathOf = (place: Place): string =>
  place.reduce<string>(
    (path, part) => (typeof part === 'number' ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`),
    '',
  );

const PART = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g;

/** The place that a path of a difference or a conflict names: `levers[2]["odd name"]`. */
export const placeOf = (path: string): Place =>
  [...path.matchAll(PART)].map(([, index, quoted, name]) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? (name ?? '') : String(JSON.parse(quoted));
  });

/** The same for `a.0.b` and `a[0].b`, so that a server's way to write a path finds its field. */
export const samePath = (path: string): string => path.replace(/\[(\d+)\]/g, '.$1').replace(/^\$?\.?/, '');

/** `team_size` and `teamSize` as a person reads them: `Team size`. */
export function titleOfName(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const NAMING = ['name', 'title', 'heading', 'label', 'question', 'term', 'id'];
const MOST_LETTERS = 80;

/** What an item of a list is called: its name or title, else its first text; null where it has none. */
export function nameOfItem(value: unknown): string | null {
  if (typeof value === 'string') return shortened(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
  );
  const named =
    NAMING.flatMap((wanted) => entries.filter(([key]) => key === wanted))[0] ??
    NAMING.flatMap((wanted) => entries.filter(([key]) => key.endsWith(`_${wanted}`) && wanted !== 'id'))[0] ??
    entries[0];
  return named ? shortened(named[1]) : null;
}

const shortened = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…` : text;
