import { chanceOf, type Chance } from '../chance/chance.js';
import { roundMoney, writeMoney } from '../subject/money.js';
import type { Subject } from '../subject/read-subject.js';
import type { Theme } from '../subject/themes.js';
import { sentences, type SentenceKind } from './sentences.js';

/** What a piece of text is about: a theme, or something named in the request that takes a theme's facts. */
export interface Focus {
  readonly theme: Theme;
  /** Another piece of work, for sentences that set one against the other. */
  readonly also: Theme;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

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
    const shapes = this.leastUsed(sentences[kind], chance);
    for (const shape of shapes) {
      const text = this.fill(shape, focus, chance);
      if (this.claim(text)) {
        this.turns.set(shape, (this.turns.get(shape) ?? 0) + 1);
        return text;
      }
    }
    return this.distinct(this.fill(shapes[0] ?? sentences[kind][0], focus, chance));
  }

  /** Fills a shape that is not in the lists, such as an option; the text is made distinct within the answer. */
  phrase(shape: string, focus: Focus, path: string): string {
    return this.distinct(this.fill(shape, focus, chanceOf(`${this.seed}|${path}`)));
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

  private fill(shape: string, { theme, also }: Focus, chance: Chance): string {
    const { subject } = this;
    const place = subject.place;
    const text = shape
      .replaceAll('{weeks} weeks', () => this.span(chance, ''))
      .replaceAll('{weeks} more weeks', () => this.span(chance, 'more '))
      .replaceAll('{months} months', () => spanOf(subject.months))
      .replace(/\[([^|\]]*)\|([^\]]*)\]/gu, (_, one: string, many: string) => (theme.plural ? many : one))
      .replace(/<([^|>]*)\|([^>]*)>/gu, (_, one: string, many: string) =>
        isPlural(theme.actor) ? many : one,
      )
      .replace(/\{(\w+)\}/gu, (_, token: string) => {
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
          case 'in':
            return place === null ? '' : ` in ${place}`;
          case 'there':
            return place === null ? (subject.digital ? 'in this field' : 'on site') : `in ${place}`;
          case 'budget':
            return this.budget();
          case 'money':
            return this.someMoney(chance);
          case 'percent':
            return String(chance.int(2, 7) * 5);
          case 'few':
            return ['two', 'three', 'four', 'five', 'six'][chance.int(0, 4)] ?? 'three';
          case 'month':
            return this.someMonth(chance);
          default:
            return token;
        }
      });
    return capital(text);
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

  private someMonth(chance: Chance): string {
    const day = dayAfter(this.subject, chance.next());
    return `${MONTHS[day.getUTCMonth()] ?? 'June'} ${day.getUTCFullYear()}`;
  }
}

/** The day at a share (0..1) of the plan's time, counted from the request's own today. */
export function dayAfter(subject: Subject, part: number): Date {
  const days = Math.round(subject.months * 30.4 * (0.1 + part * 0.85));
  return new Date(Date.parse(`${subject.today}T00:00:00Z`) + days * 86_400_000);
}

/** `14 days`, `6 months`, `10 years`. */
export function spanOf(months: number): string {
  if (months < 1) return `${Math.max(1, Math.round(months * 30))} days`;
  if (months >= 36 && months % 12 === 0) return `${months / 12} years`;
  return `${Math.round(months)} month${Math.round(months) === 1 ? '' : 's'}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isPlural(actor: string): boolean {
  return / and /u.test(actor) || (/s$/u.test(actor) && !/ss$/u.test(actor));
}
