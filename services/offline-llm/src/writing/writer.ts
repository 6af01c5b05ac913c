import { chanceOf, type Chance } from '../chance/chance.js';
import { roundMoney, writeMoney } from '../subject/money.js';
import type { Subject } from '../subject/read-subject.js';
import type { Theme } from '../subject/themes.js';
import { dayAfter, monthOf, namedDate, spanOf } from './dates.js';
import { inventedPerson, type Invented } from './invented-person.js';
import { occasionSentences } from './banks/occasion-sentences.js';
import { sentences, type SentenceKind } from './sentences.js';

/** What a piece of text is about: a theme, or something named in the request that takes a theme's facts. */
export interface Focus {
  readonly theme: Theme;
  /** Another piece of work, for sentences that set one against the other. */
  readonly also: Theme;
  /** Who does it, by the title that the request gives; from the trade where it names nobody. */
  readonly role: string;
  /** The place in its list, from 0. */
  readonly place: number;
}

/** Writes the sentences of one answer; none is written twice. */
export class Writer {
  private readonly used = new Set<string>();
  private readonly turns = new Map<string, number>();
  private saidAssumed = false;

  constructor(
    private readonly subject: Subject,
    private readonly seed: string,
  ) {}

  /** One sentence of a kind about the focus. `path` seeds its wording. */
  sentence(kind: SentenceKind, focus: Focus, path: string): string {
    const chance = chanceOf(`${this.seed}|${path}|${kind}`);
    const all = this.shapesOf(kind);
    const shapes = ordered.has(kind) ? around(all, focus.place) : this.leastUsed(all, chance);
    for (const shape of shapes) {
      const text = this.fill(shape, focus, chance);
      if (this.claim(text)) {
        this.turns.set(shape, (this.turns.get(shape) ?? 0) + 1);
        return text;
      }
    }
    const again = this.fill(shapes[0] ?? all[0], focus, chance);
    if (!/[.?!]$/u.test(again)) return again;
    const turned = this.fill(shapes[0] ?? all[0], { ...focus, theme: focus.also, also: focus.theme }, chance);
    return this.claim(turned) ? turned : this.distinct(again);
  }

  /** A private occasion has shapes of its own where the usual ones speak of something that goes on. */
  private shapesOf(kind: SentenceKind): readonly [string, ...string[]] {
    const own = this.subject.purpose === 'personal' ? occasionSentences[kind] : undefined;
    return own ?? sentences[kind];
  }

  /** Fills a shape that is not in the lists, such as an option; the text is made distinct within the answer. */
  phrase(shape: string, focus: Focus, path: string): string {
    return this.distinct(this.fill(shape, focus, chanceOf(`${this.seed}|${path}`)));
  }

  /** Fills a shape without claiming it, for names that have a book of their own. */
  peek(shape: string, focus: Focus, path: string): string {
    return this.fill(shape, focus, chanceOf(`${this.seed}|${path}`));
  }

  /** Takes a text for this answer; false when it is in it already. */
  claim(text: string): boolean {
    if (this.used.has(text)) return false;
    this.used.add(text);
    return true;
  }

  private distinct(text: string): string {
    if (this.claim(text)) return text;
    for (let n = 2; ; n += 1) {
      const numbered = `${text.replace(/[.?]$/u, '')} (case ${n})${/[.?]$/u.exec(text)?.[0] ?? ''}`;
      if (this.claim(numbered)) return numbered;
    }
  }

  /** Shapes in random order, those used least first, so that neighbours in a list do not sound alike. */
  private leastUsed(shapes: readonly string[], chance: Chance): string[] {
    return chance.shuffled(shapes).sort((a, b) => (this.turns.get(a) ?? 0) - (this.turns.get(b) ?? 0));
  }

  private fill(shape: string, focus: Focus, chance: Chance): string {
    const { theme } = focus;
    const { subject } = this;
    const an = /^[aeio]|^u(?!ni|s[ei])/iu.test(subject.thing) ? 'n' : '';
    const text = shape
      .replace(/\[([^|\]]*)\|([^\]]*)\]/gu, (_, one: string, many: string, at: number) =>
        (spokenOf(shape.slice(0, at)) === 'also' ? focus.also : theme).plural ? many : one,
      )
      .replace(/\b([Aa])(?= \{thing\})/gu, `$1${an}`)
      .replaceAll('{weeks} weeks', () => this.span(chance, ''))
      .replaceAll('{weeks} more weeks', () => this.span(chance, 'more '))
      .replaceAll('{weeks} lost weeks', () => this.span(chance, 'lost '))
      .replaceAll('{months} months', () => spanOf(subject.months))
      .replace(/<([^|>]*)\|([^>]*)>/gu, (_, one: string, many: string) =>
        isPlural(theme.actor) ? many : one,
      );
    const invented = inventedPerson(subject, focus);
    const filled = text.replace(/\{(\w+)\}/gu, (_, token: string) =>
      this.word(token, focus, invented, chance),
    );
    return filled.replace(
      /(^|[.?!] )(\p{Ll})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
  }

  private word(
    token: string,
    { theme, also, role, place }: Focus,
    invented: Invented,
    chance: Chance,
  ): string {
    const { subject } = this;
    const where = subject.place;
    switch (token) {
      case 'theme':
        return theme.phrase;
      case 'also':
        return also.phrase;
      case 'hazard':
        return theme.hazard;
      case 'actor':
        return theme.actor;
      case 'measure':
        return theme.measure;
      case 'thing':
        return subject.thing;
      case 'role':
      case 'roleName':
        return role;
      case 'in':
        return where === null ? '' : ` in ${where}`;
      case 'there':
        return where === null ? (subject.digital ? 'in this field' : 'on site') : `in ${where}`;
      case 'currency':
        return subject.budget.currency;
      case 'budget':
        return this.budget();
      case 'money':
      case 'money2':
        return this.someMoney(chance);
      case 'percent':
        return String(chance.int(2, 7) * 5);
      case 'days':
        return String(chance.int(2, 12));
      case 'n':
        return String(place + 1);
      case 'few':
        return ['two', 'three', 'four', 'five', 'six'][chance.int(0, 4)] ?? 'three';
      case 'month':
        return monthOf(dayAfter(subject, chance.next()));
      case 'person':
        return invented.name;
      case 'first':
        return invented.name.split(' ')[0] ?? invented.name;
      case 'age':
        return invented.age;
      default:
        return namedDate(token, subject, chance) ?? token;
    }
  }

  /** The whole budget; one that the prompt does not name is called assumed where it first comes up. */
  private budget(): string {
    const text = writeMoney(this.subject.budget);
    if (this.subject.budgetGiven || this.saidAssumed) return text;
    this.saidAssumed = true;
    return `${text} (assumed)`;
  }

  private someMoney(chance: Chance): string {
    const { amount, currency } = this.subject.budget;
    return writeMoney({ amount: roundMoney((amount * chance.int(5, 70)) / 500), currency });
  }

  private span(chance: Chance, word: string): string {
    const weeks = (this.subject.months * 52) / 12;
    if (weeks < 6) return `${chance.int(2, 4)} ${word}days`;
    return `${chance.int(2, Math.min(26, Math.max(4, Math.round(weeks / 6))))} ${word}weeks`;
  }
}

/** Which piece of work was named last, since a verb form agrees with that. */
function spokenOf(before: string): string | undefined {
  return /\{(theme|also)\}(?!.*\{(?:theme|also)\})/u.exec(before)?.[1];
}

/** Kinds whose shapes stand in the order of their list: steps that follow each other, groups from the highest down. */
const ordered: ReadonlySet<SentenceKind> = new Set<SentenceKind>([
  'setup-step',
  'paper-step',
  'find-step',
  'must-tell',
  'body-why',
  'decision-right',
  'postmortem',
  'story',
  'duty',
]);

function around(shapes: readonly string[], first: number): string[] {
  return shapes.map((shape, i) => shapes[(first + i) % shapes.length] ?? shape);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** By its head noun: "the neighbours on the street" are many, "the person who pays" is one. */
function isPlural(actor: string): boolean {
  const head = actor.split(/ (?:who|that|on|of|at|along|with|nearby|concerned|affected)\b/u)[0] ?? actor;
  return / and /u.test(head) || /people$/u.test(head) || (/s$/u.test(head) && !/ss$/u.test(head));
}
