import type { Domain } from '../subject/themes.js';
import type { Sheet, Spot } from './spot.js';

const quarters = [
  'the centre',
  'the northern part',
  'the old town',
  'the university quarter',
  'the southern edge',
];

/** What kind of site each kind of work looks for. */
const kinds: Readonly<Record<Domain, string>> = {
  hospitality: 'a ground-floor unit',
  construction: 'a building site',
  software: 'a shared office',
  nature: 'a plot of land',
  event: 'a function room',
  education: 'a building with classrooms',
  health: 'rooms for a practice',
  research: 'a laboratory',
  industry: 'a works hall',
  policy: 'an office near the town hall',
  culture: 'a hall with high ceilings',
  commerce: 'a shop with a store room',
  household: 'a room at home or nearby',
};

/** A country, a town in it, or a kind of site there: no street is named, since none could be vouched for. */
export function placeText(which: 'place' | 'country' | 'site', spot: Spot, { subject }: Sheet): string {
  const town = subject.place;
  if (which === 'country') return subject.country ?? town ?? 'country not given';
  if (which === 'place') return town ?? 'Town still to be chosen';
  const size = (subject.scale === 'small' ? 4 : 12) * 10 + ((spot.index * 3) % 7) * 10;
  const kind = kinds[subject.domain];
  const quarter = quarters[spot.index % quarters.length] ?? 'the centre';
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} of about ${size} m² in ${quarter}`;
}
