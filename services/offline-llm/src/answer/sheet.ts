import { chanceOf, hash32 } from '../chance/chance.js';
import { collectSources, type Source } from '../evidence/collect.js';
import { nameOf, References } from '../evidence/references.js';
import type { JsonSchema } from '../schema/json-schema.js';
import type { Sheet, Spot } from '../schema/spot.js';
import type { Subject } from '../subject/read-subject.js';
import type { Theme } from '../subject/themes.js';
import { titleCase } from '../subject/undertaking.js';
import { NameBook } from '../writing/name-book.js';
import { Writer, type Focus } from '../writing/writer.js';
import type { Angle } from './angle.js';

interface Layout {
  readonly root: JsonSchema;
  readonly subject: Subject;
  /** The request's texts, oldest first. */
  readonly texts: readonly string[];
  readonly angle: Angle | null;
  readonly seed: string;
  readonly terse: 0 | 1;
}

/** How many kinds of work a subject has of its own, before those that all undertakings share. */
const OWN_THEMES = 9;

/** Lays out what one answer is written from. */
export function createSheet({ root, subject, texts, angle, seed, terse }: Layout): Sheet {
  const own: { source: Source; path: string }[] = [];
  const sources = collectSources(texts);
  const references = new References(sources, own);
  const names = new NameBook(subject, references.names());
  const themes = orderedThemes(subject, angle, seed);
  const orders = new Map<string, readonly Theme[]>();

  /** Themes in an order of the list's own; those whose names are taken come last. */
  const orderOf = (list: string): readonly Theme[] => {
    const known = orders.get(list);
    if (known !== undefined) return known;
    const turn = angle === null ? hash32(list) % OWN_THEMES : 0;
    const all = [...themes.slice(turn, OWN_THEMES), ...themes.slice(0, turn), ...themes.slice(OWN_THEMES)];
    const fresh = all.filter((theme) => !names.isTaken(titleCase(theme.label)));
    const named = all.filter((theme) => !fresh.includes(theme));
    // The answer as a whole speaks of what the request names; a list of new things leaves that to the last.
    const order = list === '' ? [...named, ...fresh] : [...fresh, ...named];
    orders.set(list, order);
    return order;
  };
  const at = (order: readonly Theme[], index: number): Theme =>
    order[index % order.length] ?? (order[0] as Theme);
  const peers = (source: Source): Source[] =>
    sources.filter(
      ({ group, fields }) =>
        (group === source.group || /^(?:all|other)_/u.test(group)) && nameOf({ group, fields }) !== undefined,
    );

  return {
    root,
    subject,
    references,
    names,
    terse,
    seed,
    writer: new Writer(subject, seed),
    peers,
    named: (source) => namedTheme(source, subject),
    focusAt: (list, index, source) => {
      const order = orderOf(list);
      const theme = (source === undefined ? null : namedTheme(source, subject)) ?? at(order, index);
      const others =
        source === undefined ? [] : peers(source).filter((peer) => nameOf(peer) !== nameOf(source));
      const peer = others[hash32(`${seed}|${list}|${index}`) % Math.max(1, others.length)];
      const named = peer === undefined ? null : namedTheme(peer, subject);
      // Beside a thing of the request stands another of its list, by its own name.
      if (named !== null && peer !== undefined)
        return { theme, also: { ...named, phrase: nameOf(peer) ?? named.phrase } };
      const next = at(order, index + 1);
      return { theme, also: next.label === theme.label ? at(order, index + 2) : next } satisfies Focus;
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

/** The theme that a named thing speaks of, with the thing's own name in its place where they differ. */
function namedTheme(source: Source, subject: Subject): Theme | null {
  const name = nameOf(source);
  if (name === undefined) return null;
  const lower = name.toLowerCase();
  const known = subject.themes.find((theme) => lower === theme.label.toLowerCase());
  if (known !== undefined) return known;
  // Strategies and people are not work themselves: texts about them speak of the work and name them beside it.
  const words = `${source.group} ${Object.keys(source.fields).join(' ')}`;
  if (/scenario|strategy_|expert|person|people|role|member/u.test(words)) return null;
  const near = subject.themes.find((theme) =>
    theme.label.split(' ').some((word) => word.length > 4 && lower.includes(word.toLowerCase())),
  );
  const like = near ?? subject.themes[hash32(lower) % subject.themes.length];
  return like === undefined
    ? null
    : { ...like, label: name, phrase: name, plural: / and |[^s]s$/iu.test(name) };
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
