import type { Chance } from '../chance/chance.js';
import type { Source } from '../evidence/collect.js';
import type { Outline } from '../evidence/outline.js';
import type { References } from '../evidence/references.js';
import type { Subject } from '../subject/read-subject.js';
import type { Theme } from '../subject/themes.js';
import type { NameBook } from '../writing/name-book.js';
import type { Focus, Writer } from '../writing/writer.js';
import type { JsonSchema } from './json-schema.js';

/** What is the same all over one answer. */
export interface Sheet {
  readonly root: JsonSchema;
  readonly subject: Subject;
  readonly writer: Writer;
  readonly names: NameBook;
  readonly references: References;
  readonly outline: Outline;
  /** The one block that a request hands over to be put into another form, or null. */
  readonly material: string | null;
  /** The names of the blocks that the request brings. */
  readonly tags: ReadonlySet<string>;
  /** What is asked to be done, as far as a system or developer text says it. */
  readonly instructions: string;
  /** The request's own roles and deciding groups, else those of the trade. */
  readonly roles: readonly string[];
  readonly bodies: readonly string[];
  /** 0 writes fully; 1 keeps lists and texts as short as the schema allows. */
  readonly terse: 0 | 1;
  readonly seed: string;
  /** The things that stand beside this one in the request, itself included, in order. */
  peers(source: Source): readonly Source[];
  /** What a thing of the request is about. */
  named(source: Source): Theme | null;
  /** `anew` is said by lists of new named things, which leave what the request names already to the last. */
  focusAt(list: string, index: number, source: Source | undefined, anew?: boolean): Focus;
  /** Keeps what an item of a list was called, so that later parts of the answer can point at it. */
  remember(path: string, list: string, item: Record<string, unknown>): void;
}

/** Where in the answer a value is being made. */
export interface Spot {
  readonly path: string;
  /** The path without indexes: the same for all items of a list. */
  readonly shape: string;
  readonly field: string;
  readonly description: string;
  /** The nearest list's field, or ''. */
  readonly list: string;
  /** The place in that list, from 0. */
  readonly index: number;
  /** The place in the list around that list; a scenario's settings belong to the scenario. */
  readonly outerIndex: number;
  readonly depth: number;
  readonly focus: Focus;
  readonly source: Source | undefined;
  /** The thing that the surrounding object points at, by field. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Fields of the same object that are made already. */
  readonly siblings: Readonly<Record<string, unknown>>;
  readonly chance: Chance;
}
