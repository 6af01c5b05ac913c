import { chanceOf } from '../chance/chance.js';
import { titleCase } from '../subject/undertaking.js';
import type { Subject } from '../subject/read-subject.js';
import type { NameForm } from './field-kind.js';
import {
  bodyForms,
  documentForms,
  people,
  phaseNames,
  roleTitles,
  scenarioNames,
  taskVerbs,
} from './titles.js';
import { capital, type Focus } from './writer.js';

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

  /** A name of a form for item `index` of its list. `entity` is the field it is for (`lever_name`). */
  name(form: NameForm, focus: Focus, index: number, entity: string): string {
    if (form === 'subject') return this.subjectName();
    for (const candidate of this.candidates(form, focus, index, entity)) {
      if (!this.isTaken(candidate)) return this.take(candidate);
    }
    const last = this.candidates(form, focus, index, entity)[0] ?? titleCase(focus.theme.label);
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

  private candidates(form: NameForm, focus: Focus, index: number, entity: string): readonly string[] {
    const chance = chanceOf(`${this.subject.seed}|${entity}`);
    const theme = titleCase(focus.theme.label);
    const around = <T>(items: readonly T[], offset = 0): T[] =>
      items.map((_, i) => items[(index + offset + i) % items.length] as T);
    switch (form) {
      case 'scenario': {
        const set = scenarioNames[chance.int(0, scenarioNames.length - 1)] ?? [];
        return [...around(set), ...scenarioNames.flatMap((names) => around(names))];
      }
      case 'role':
        return around([...roleTitles[this.subject.domain], ...roleTitles.any]);
      case 'person':
        return around(people, chance.int(0, people.length - 1));
      case 'document':
        return around(documentForms).map((kind) => `${theme} ${kind}`);
      case 'body':
        return [...around(bodyForms).map((kind) => `${kind} of the ${titleCase(this.subject.thing)}`)];
      case 'phase':
        return [...around(phaseNames), ...phaseNames.map((phase) => `${phase}: ${theme}`)];
      case 'task':
        return around(taskVerbs).map((verb) => `${verb} ${capital(focus.theme.label)}`);
      case 'risk':
        return [capital(focus.theme.label), capital(focus.theme.hazard.replace(/^an? /u, ''))];
      default:
        return /lever|decision|strategy/u.test(entity)
          ? [theme, `${theme} Strategy`, `${theme} and ${titleCase(focus.also.label)}`]
          : [theme, `${theme} and ${titleCase(focus.also.label)}`];
    }
  }
}
