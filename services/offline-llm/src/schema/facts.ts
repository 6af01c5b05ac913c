import { hexDigest } from '../chance/chance.js';
import { roundMoney, writeMoney } from '../subject/money.js';
import { titleCase } from '../subject/undertaking.js';
import type { Fact } from '../writing/field-kind.js';
import { cadences, skillAreas } from '../writing/titles.js';
import { capital, dayAfter, spanOf } from '../writing/writer.js';
import type { Sheet, Spot } from './spot.js';

/** A short text that states one fact: a place, a date, an amount. */
export function factText(fact: Fact, spot: Spot, sheet: Sheet): string {
  const { subject } = sheet;
  const { chance } = spot;
  const day = dayAfter(subject, chance.next()).toISOString();
  switch (fact) {
    case 'place':
      return placeText(spot, sheet);
    case 'currency':
      return subject.budget.currency;
    case 'date':
      return day.slice(0, 10);
    case 'datetime':
      return `${day.slice(0, 10)}T09:00:00Z`;
    case 'duration':
      return spanOf(Math.max(0.2, subject.months * chance.int(5, 30) * 0.01));
    case 'money':
      return writeMoney({
        ...subject.budget,
        amount: roundMoney((subject.budget.amount * chance.int(2, 24)) / 100),
      });
    case 'cadence':
      return capital(cadences[chance.int(0, cadences.length - 1)] ?? cadences[0]);
    case 'url':
      return `https://example.org/${subject.domain}/${hexDigest(spot.path, 6)}`;
    case 'email':
      return `${spot.focus.theme.label.toLowerCase().replace(/[^a-z]+/gu, '.')}@example.org`;
    case 'tag':
      return (
        [spot.focus.theme.label, subject.domain, subject.thing][spot.index % 3]?.toLowerCase() ??
        subject.domain
      );
    case 'language':
      return 'en';
    case 'path':
      return `${spot.focus.theme.label.toLowerCase().replace(/[^a-z]+/gu, '-')}.md`;
    case 'count':
      return String(chance.int(1, 4));
    case 'skill':
      return `${capital(spot.focus.theme.label)}, ${skillAreas[chance.int(0, skillAreas.length - 1)] ?? skillAreas[0]}`;
  }
}

const settings = [
  'the centre',
  'the northern edge',
  'the harbour district',
  'the university quarter',
  'the industrial estate',
];

function placeText(spot: Spot, { subject }: Sheet): string {
  const place = subject.place ?? 'a town that meets the requirements';
  if (/broad|country|region/u.test(spot.field)) return place;
  const part = settings[(spot.index + spot.outerIndex) % settings.length] ?? 'the centre';
  if (/specific|address/u.test(spot.field))
    return `Ground-floor premises with ${spot.chance.int(6, 40) * 10} m² in ${part} of ${place}`;
  return titleCase(part.replace(/^the /u, '')) + `, ${place}`;
}
