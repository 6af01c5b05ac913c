import type { KnownCase } from './books/known-cases.js';
import type { Rules } from './books/rules.js';
import type { QuestionPair } from './banks/question-pairs.js';
import type { SentenceKind } from './sentences.js';

/** The names that a field may ask for, each with a way of its own to be made. */
export type NameForm =
  | 'theme'
  | 'scenario'
  | 'role'
  | 'person'
  | 'expert'
  | 'paper'
  | 'source'
  | 'body'
  | 'phase'
  | 'step'
  | 'piece'
  | 'subject'
  | 'risk';

/** A short text that states one fact. */
export type Fact =
  | 'place'
  | 'country'
  | 'site'
  | 'currency'
  | 'date'
  | 'datetime'
  | 'duration'
  | 'money'
  | 'cadence'
  | 'url'
  | 'email'
  | 'tag'
  | 'word'
  | 'language'
  | 'path'
  | 'count'
  | 'skill'
  | 'knowledge'
  | 'search'
  | 'means'
  | 'known-role'
  | 'known-body'
  | 'next-body';

/** What a text field wants. */
export type FieldKind =
  | { readonly as: 'prose'; readonly kinds: readonly [SentenceKind, ...SentenceKind[]] }
  /** Sentences on lines of their own, each about another piece of work. */
  | { readonly as: 'lines'; readonly kind: SentenceKind; readonly count: number }
  | { readonly as: 'name'; readonly form: NameForm }
  | { readonly as: 'option' }
  | { readonly as: 'markdown' }
  | { readonly as: 'fact'; readonly fact: Fact }
  | { readonly as: 'pair'; readonly part: keyof QuestionPair }
  | { readonly as: 'risk'; readonly part: RiskPart; readonly from: number }
  | { readonly as: 'finding'; readonly part: 'headline' | 'detail' }
  | { readonly as: 'case'; readonly part: keyof KnownCase }
  | { readonly as: 'rule'; readonly part: keyof Rules };

/** `answer` is what is done before it happens, with the role that does it. */
export type RiskPart = 'area' | 'what' | 'brief' | 'impact' | 'action' | 'answer';

export const prose = (...kinds: [SentenceKind, ...SentenceKind[]]): FieldKind => ({ as: 'prose', kinds });
export const lines = (kind: SentenceKind, count: number): FieldKind => ({ as: 'lines', kind, count });
export const name = (form: NameForm): FieldKind => ({ as: 'name', form });
export const fact = (which: Fact): FieldKind => ({ as: 'fact', fact: which });
export const risk = (part: RiskPart, from = 0): FieldKind => ({ as: 'risk', part, from });
