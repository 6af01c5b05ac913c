import { chanceOf } from '../chance/chance.js';
import { collectSources, type Source } from '../evidence/collect.js';
import { nameOf, References } from '../evidence/references.js';
import type { JsonSchema } from '../schema/json-schema.js';
import type { Sheet, Spot } from '../schema/spot.js';
import type { Subject } from '../subject/read-subject.js';
import type { Theme } from '../subject/themes.js';
import { titleCase } from '../subject/undertaking.js';
import { NameBook } from '../writing/name-book.js';
import { Writer, type Focus } from '../writing/writer.js';

/** Lays out what one answer is written from. `texts` are the request's texts, oldest first. */
export function createSheet(
  root: JsonSchema,
  subject: Subject,
  texts: readonly string[],
  seed: string,
  terse: 0 | 1,
): Sheet {
  const own: { source: Source; path: string }[] = [];
  const references = new References(collectSources(texts), own);
  const names = new NameBook(subject, references.names());
  const orders = new Map<string, readonly Theme[]>();

  /** Themes in an order of the list's own, those of the domain first; names that are taken come last. */
  const orderOf = (list: string): readonly Theme[] => {
    const known = orders.get(list);
    if (known !== undefined) return known;
    const chance = chanceOf(`${subject.seed}|${list}`);
    const near = chance.shuffled(subject.themes.slice(0, 9));
    const all = [...near, ...chance.shuffled(subject.themes.slice(9))];
    const fresh = all.filter((theme) => !names.isTaken(titleCase(theme.label)));
    const order = [...fresh, ...all.filter((theme) => !fresh.includes(theme))];
    orders.set(list, order);
    return order;
  };
  const at = (order: readonly Theme[], index: number): Theme =>
    order[index % order.length] ?? (order[0] as Theme);

  return {
    root,
    subject,
    references,
    names,
    terse,
    seed,
    writer: new Writer(subject, seed),
    focusAt: (list, index, source) => {
      const order = orderOf(list);
      const theme = source === undefined ? at(order, index) : themeOf(source, subject, at(order, index));
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

/** The theme that a named thing speaks of, with the thing's own name in its place where they differ. */
function themeOf(source: Source, subject: Subject, otherwise: Theme): Theme {
  const name = nameOf(source);
  if (name === undefined) return otherwise;
  const lower = name.toLowerCase();
  const known = subject.themes.find((theme) => lower.startsWith(theme.label.toLowerCase()));
  if (known !== undefined) return known;
  // Strategies and people are not work themselves: texts about them speak of the work and name them beside it.
  if (
    /scenario|strateg|expert|person|people|role|member/u.test(
      `${source.group} ${Object.keys(source.fields).join(' ')}`,
    )
  ) {
    return otherwise;
  }
  const near = subject.themes.find((theme) =>
    theme.label.split(' ').some((word) => word.length > 4 && lower.includes(word.toLowerCase())),
  );
  return { ...(near ?? otherwise), label: name, phrase: name, plural: /[^s]s$/iu.test(name) };
}

/** The place where an answer begins. */
export function firstSpot(sheet: Sheet): Spot {
  const offset = chanceOf(sheet.seed).int(0, 8);
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
