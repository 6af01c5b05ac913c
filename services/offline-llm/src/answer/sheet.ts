import { chanceOf, hash32 } from '../chance/chance.js';
import { blockNames, collectSources, onlyBlock, type Source } from '../evidence/collect.js';
import { readOutline } from '../evidence/outline.js';
import { nameOf, References } from '../evidence/references.js';
import type { JsonSchema } from '../schema/json-schema.js';
import type { Sheet, Spot } from '../schema/spot.js';
import type { Subject } from '../subject/read-subject.js';
import type { Theme } from '../subject/themes.js';
import { titleCase } from '../subject/undertaking.js';
import { bodiesIn, rolesIn } from '../evidence/people.js';
import { bodiesOf, NameBook, rolesOf, teamSizeOf } from '../writing/name-book.js';
import { Writer, type Focus } from '../writing/writer.js';
import type { Angle } from './angle.js';

interface Layout {
  readonly root: JsonSchema;
  readonly subject: Subject;
  /** The request's texts, oldest first. */
  readonly texts: readonly string[];
  readonly angle: Angle | null;
  readonly instructions: string;
  readonly seed: string;
  readonly terse: 0 | 1;
}

/** How many kinds of work a subject has of its own, before those that all undertakings share. */
const OWN_THEMES = 9;

/** Lays out what one answer is written from. */
export function createSheet({ root, subject, texts, angle, instructions, seed, terse }: Layout): Sheet {
  const own: { source: Source; path: string }[] = [];
  const sources = collectSources(texts);
  const references = new References(sources, own);
  const names = new NameBook(subject, references.names());
  const sided = orderedThemes(subject, angle, seed);
  const ownFirst = angle === null ? sided : orderedThemes(subject, null, seed);
  const orders = new Map<string, readonly Theme[]>();

  /** Themes in an order of the list's own; those whose names are taken come last. */
  const orderOf = (list: string, anew: boolean): readonly Theme[] => {
    const key = `${list}|${anew}`;
    const known = orders.get(key);
    if (known !== undefined) return known;
    const turn = angle === null || !anew ? hash32(list) % OWN_THEMES : 0;
    const themes = anew || list === '' ? sided : ownFirst;
    const all = [...themes.slice(turn, OWN_THEMES), ...themes.slice(0, turn), ...themes.slice(OWN_THEMES)];
    const fresh = all.filter((theme) => !names.isTaken(titleCase(theme.label)));
    const named = all.filter((theme) => !fresh.includes(theme));
    // The answer as a whole speaks of what the request names; a list of new things leaves that to the last. What a
    // list only tells about goes through all of it, the undertaking's own work first.
    const order = list === '' ? [...named, ...fresh] : anew ? [...fresh, ...named] : all.slice(0, OWN_THEMES);
    orders.set(key, order);
    return order;
  };
  const at = (order: readonly Theme[], index: number): Theme =>
    order[index % order.length] ?? (order[0] as Theme);
  const peers = (source: Source): Source[] =>
    sources.filter(
      ({ group, fields }) =>
        (group === source.group || /^(?:all|other)_/u.test(group)) && nameOf({ group, fields }) !== undefined,
    );

  const roles = firstOf(rolesIn(sources), rolesOf(subject).slice(0, teamSizeOf(subject)));
  const about = singledOut(sources, subject);
  const withRole = (list: string, index: number, focus: Pick<Focus, 'theme' | 'also'>): Focus => ({
    ...focus,
    role: roles[(hash32(list) + index) % roles.length] ?? 'Project Lead',
    place: index,
  });

  return {
    root,
    subject,
    references,
    outline: readOutline(texts),
    material: onlyBlock(texts),
    tags: blockNames(texts),
    instructions,
    roles,
    bodies: firstOf(bodiesIn(sources), bodiesOf(subject)),
    names,
    terse,
    seed,
    writer: new Writer(subject, seed),
    peers,
    named: (source) => namedTheme(source, subject),
    focusAt: (list, index, source, anew = false) => {
      const order = orderOf(list, anew);
      const theme = (source === undefined ? about : namedTheme(source, subject)) ?? at(order, index);
      const others =
        source === undefined ? [] : peers(source).filter((peer) => nameOf(peer) !== nameOf(source));
      const peer = others[hash32(`${seed}|${list}|${index}`) % Math.max(1, others.length)];
      const named = peer === undefined ? null : namedTheme(peer, subject);
      // Beside a thing of the request stands another of its list, by its own name.
      if (named !== null && peer !== undefined && named.label !== theme.label) {
        const phrase = isKnown(named, subject) ? named.phrase : (nameOf(peer) ?? named.phrase);
        return withRole(list, index, { theme, also: { ...named, phrase } });
      }
      const next = [1, 2].map((step) => at(order, index + step)).find((one) => one.label !== theme.label);
      return withRole(list, index, { theme, also: next ?? at(order, index + 1) });
    },
    remember: (path, list, item) => {
      const fields = Object.fromEntries(
        Object.entries(item).filter(
          (entry): entry is [string, string | number | string[]] =>
            typeof entry[1] === 'string' || typeof entry[1] === 'number' || isTexts(entry[1]),
        ),
      );
      own.push({ path, source: { group: list.toLowerCase(), fields } });
    },
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** The subject's themes, its own first. With an angle, its third of all of them comes first. */
function orderedThemes(subject: Subject, angle: Angle | null, seed: string): readonly Theme[] {
  if (angle === null) {
    const chance = chanceOf(seed);
    return [
      ...chance.shuffled(subject.themes.slice(0, OWN_THEMES)),
      ...chance.shuffled(subject.themes.slice(OWN_THEMES)),
    ];
  }
  // Requests that look from different sides must not find the same, so the parting depends on the subject alone.
  const parted = chanceOf(subject.seed);
  const all = [
    ...parted.shuffled(subject.themes.slice(0, OWN_THEMES)),
    ...parted.shuffled(subject.themes.slice(OWN_THEMES)),
  ];
  return [...all.filter((_, i) => i % 3 === angle), ...all.filter((_, i) => i % 3 !== angle)];
}

/** The theme that a named thing speaks of, with the thing's own name in its place where it names none. */
function namedTheme(source: Source, subject: Subject): Theme | null {
  const name = nameOf(source);
  // What has no name may still speak of a piece of work.
  if (name === undefined) return spokenOf(Object.values(source.fields).join(' ').toLowerCase(), subject);
  const lower = name.toLowerCase();
  const known = spokenOf(lower, subject);
  if (known !== null) return known;
  // Strategies and people are not work themselves: texts about them speak of the work and name them beside it.
  const words = `${source.group} ${Object.keys(source.fields).join(' ')}`;
  if (/scenario|strategy_|expert|person|people|role|member|category|outline/u.test(words)) return null;
  const near = subject.themes.find((theme) =>
    theme.label.split(' ').some((word) => word.length > 4 && lower.includes(word.toLowerCase())),
  );
  const like = near ?? subject.themes[hash32(lower) % subject.themes.length];
  return like === undefined
    ? null
    : { ...like, label: name, phrase: name, plural: / and |[^s]s$/iu.test(name) };
}

/** The longest theme whose words a name holds. */
function spokenOf(lower: string, subject: Subject): Theme | null {
  return subject.themes
    .filter((theme) => lower.includes(theme.label.toLowerCase()))
    .reduce<Theme | null>(
      (best, theme) => (best === null || theme.label.length > best.label.length ? theme : best),
      null,
    );
}

function isKnown(theme: Theme, subject: Subject): boolean {
  return subject.themes.some(({ phrase }) => phrase === theme.phrase);
}

/** What one named piece of work or paper the whole answer is about, where a request hands over just one. */
function singledOut(sources: readonly Source[], subject: Subject): Theme | null {
  for (const key of ['subtask', 'document_name']) {
    const found = sources.filter(({ fields }) => typeof fields[key] === 'string');
    const name = found.length === 1 ? found[0]?.fields[key] : undefined;
    if (typeof name === 'string') return spokenOf(name.toLowerCase(), subject);
  }
  return null;
}

function firstOf(found: readonly string[], usual: readonly string[]): readonly string[] {
  return found.length > 0 ? found : usual;
}

/** The place where an answer begins. */
export function firstSpot(sheet: Sheet): Spot {
  const offset = chanceOf(sheet.seed).int(0, 3);
  return {
    path: '$',
    shape: '$',
    field: '',
    description: '',
    list: '',
    index: 0,
    outerIndex: 0,
    depth: 0,
    focus: sheet.focusAt('', offset, undefined),
    source: undefined,
    given: {},
    siblings: {},
    chance: chanceOf(sheet.seed),
  };
}
