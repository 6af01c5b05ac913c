import { chanceOf, hash32 } from '../chance/chance.js';
import { titleCase } from '../subject/undertaking.js';
import type { Subject } from '../subject/read-subject.js';
import { papersToFind, papersToWrite } from './books/papers.js';
import { peopleOf } from './books/people.js';
import { phasesOf, pieceSets } from './books/phases.js';
import { bodies, experts, privateBodies, roleTitles } from './books/trades.js';
import type { NameForm } from './field-forms.js';
import { scenarioNames } from './titles.js';
import { capital, type Focus } from './writer.js';

/** What a name is for. */
export interface Wanted {
  readonly form: NameForm;
  readonly focus: Focus;
  /** The place in its list, and of that list in the one around it. */
  readonly index: number;
  readonly outer: number;
  /** Parts names that belong to one answer from those of another. */
  readonly request: string;
  /** The field (`lever_name`). */
  readonly entity: string;
  /** Fills `{theme}`, `{actor}` and verb forms of a shape. */
  readonly phrase: (shape: string) => string;
}

/** Gives things names; none twice in an answer and none that the request uses already. */
export class NameBook {
  private readonly taken: Set<string>;

  constructor(
    private readonly subject: Subject,
    taken: ReadonlySet<string>,
  ) {
    this.taken = new Set(taken);
  }

  isTaken(name: string): boolean {
    return this.taken.has(name.toLowerCase());
  }

  name(wanted: Wanted): string {
    if (wanted.form === 'subject') return this.subjectName();
    const candidates = this.candidates(wanted);
    const free = candidates.find((candidate) => !this.isTaken(candidate));
    if (free !== undefined) return this.take(free);
    const last = candidates[0] ?? titleCase(wanted.focus.theme.label);
    for (let n = 2; ; n += 1) if (!this.isTaken(`${last} ${n}`)) return this.take(`${last} ${n}`);
  }

  private take(name: string): string {
    this.taken.add(name.toLowerCase());
    return name;
  }

  private subjectName(): string {
    const { title, place } = this.subject;
    return place === null || title.includes(place) ? title : `${title} in ${place}`;
  }

  private candidates({ form, focus, index, outer, request, entity, phrase }: Wanted): readonly string[] {
    const { subject } = this;
    const chance = chanceOf(`${subject.seed}|${entity}`);
    const theme = titleCase(focus.theme.label);
    const around = <T>(items: readonly T[], offset = 0): T[] =>
      items.map((_, i) => items[(index + offset + i) % items.length] as T);
    switch (form) {
      case 'scenario': {
        const set = scenarioNames[chance.int(0, scenarioNames.length - 1)] ?? [];
        return [...around(set), ...scenarioNames.flatMap((names) => around(names))];
      }
      case 'role':
        return around(rolesOf(subject));
      case 'expert':
        return around(experts[subject.domain]);
      case 'person':
        return around(peopleOf(subject.country), chance.int(0, 5));
      case 'paper':
        return around(papersToWrite, focus.theme.label.length).map((shape) =>
          shape.replace('{theme}', theme),
        );
      case 'source':
        return around(papersToFind, focus.theme.label.length).map((shape) => shape.replace('{theme}', theme));
      case 'body':
        return around(bodiesOf(subject));
      case 'phase': {
        const all = phasesOf(subject.domain, subject.digital).map((phase) => phase.name);
        return [...around(all), ...all.map((name) => `${name}: ${theme}`)];
      }
      case 'step':
        return this.steps(index, outer, phrase);
      case 'piece': {
        const set = pieceSets[hash32(request) % pieceSets.length];
        return around(set ?? pieceSets[0] ?? []).map(phrase);
      }
      case 'risk':
        return [capital(focus.theme.label), capital(focus.theme.hazard.replace(/^an? /u, ''))];
      default:
        return /lever|decision|strategy/u.test(entity)
          ? [theme, `${theme} Strategy`, `${theme} and ${titleCase(focus.also.label)}`]
          : [theme, `${theme} and ${titleCase(focus.also.label)}`];
    }
  }

  /** What is done in the phase at place `outer`; the fallbacks come from the others. */
  private steps(index: number, outer: number, phrase: (shape: string) => string): string[] {
    const phases = phasesOf(this.subject.domain, this.subject.digital);
    const own = phases[outer % phases.length]?.steps ?? [];
    return own.map((_, i) => phrase(own[(index + i) % own.length] ?? '{theme}'));
  }
}

/** The roles of such an undertaking, those of the trade first. */
export function rolesOf({ domain, purpose }: Subject): readonly string[] {
  return purpose === 'personal'
    ? [...roleTitles.private.slice(0, 2), ...roleTitles[domain], ...roleTitles.private.slice(2)]
    : [...roleTitles[domain], ...roleTitles.any];
}

/** As many as a team of this kind usually has. */
export function teamSizeOf({ purpose }: Subject): number {
  return purpose === 'personal' ? 4 : 7;
}

/** The groups that decide in such an undertaking, the highest first. */
export function bodiesOf({ purpose }: Subject): readonly string[] {
  return purpose === 'personal' ? privateBodies : bodies;
}
