import { chanceOf } from '../chance/chance.js';
import type { Subject } from '../subject/read-subject.js';
import { peopleOf } from './books/people.js';
import type { Focus } from './writer.js';

export interface Invented {
  readonly name: string;
  readonly age: string;
}

/** Somebody who exists nowhere; the same one for the same place in a list. */
export function inventedPerson(subject: Subject, { place }: Focus): Invented {
  const people = peopleOf(subject.country);
  const name =
    people[(chanceOf(subject.place ?? '').int(0, people.length - 1) + place) % people.length] ?? people[0];
  return { name, age: String(29 + ((place * 11 + name.length * 3) % 31)) };
}
