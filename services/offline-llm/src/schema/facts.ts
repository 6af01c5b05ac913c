import { hash32, hexDigest } from '../chance/chance.js';
import { roundMoney, writeMoney } from '../subject/money.js';
import { means } from '../writing/books/trades.js';
import type { Fact } from '../writing/field-forms.js';
import { cadences, skillAreas } from '../writing/titles.js';
import { dayAfter, spanOf } from '../writing/dates.js';
import { capital } from '../writing/writer.js';
import { placeText } from './sites.js';
import type { Sheet, Spot } from './spot.js';

/** A short text that states one fact: a place, a date, an amount, who answers for something. */
export function factText(fact: Fact, spot: Spot, sheet: Sheet): string {
  const { subject } = sheet;
  const { chance } = spot;
  const { theme, also } = spot.focus;
  const day = dayAfter(subject, chance.next()).toISOString();
  const skill = (offset: number): string =>
    skillAreas[(spot.index + offset) % skillAreas.length] ?? skillAreas[0];
  switch (fact) {
    case 'place':
    case 'country':
    case 'site':
      return placeText(fact, spot, sheet);
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
      return `${theme.label.toLowerCase().replace(/[^a-z]+/gu, '.')}@example.org`;
    case 'tag':
      return (
        [subject.domain, subject.place, theme.label, subject.thing][spot.index % 4] ?? theme.label
      ).toLowerCase();
    case 'word':
      return (
        theme.label.split(' ').filter((word) => word.length > 3)[spot.index] ??
        also.label.split(' ')[0] ??
        'cost'
      ).toLowerCase();
    case 'language':
      return 'en';
    case 'path':
      return `${theme.label.toLowerCase().replace(/[^a-z]+/gu, '-')}.md`;
    case 'count':
      return spot.index === 0 || subject.purpose === 'personal'
        ? '1'
        : (['1', '1-2, depending on the season', '2', '1'][spot.index % 4] ?? '1');
    case 'skill':
      return `${skill(0)}, ${skill(1)}, ${skill(2)}`;
    case 'knowledge':
      return `${theme.label}, ${also.label}, ${skill(0)}`;
    case 'search':
      return `${String(spot.siblings.title ?? theme.label).toLowerCase()} ${theme.label.split(' ')[0] ?? ''} ${subject.place ?? ''}`.trim();
    case 'means':
      return spot.index === 0
        ? spot.focus.role
        : (means[(hash32(theme.label) + spot.outerIndex + spot.index) % means.length] ?? means[0]);
    case 'known-role':
      return sheet.roles[(spot.index + spot.outerIndex * 2) % sheet.roles.length] ?? spot.focus.role;
    case 'known-body':
      return sheet.bodies[spot.index % sheet.bodies.length] ?? spot.focus.role;
    case 'next-body': {
      const higher =
        spot.index === 0
          ? 'The owner of the plan'
          : (sheet.bodies[spot.index - 1] ?? 'The owner of the plan');
      return sheet.writer.phrase(
        `${higher}, when a decision on {theme} goes beyond these limits`,
        spot.focus,
        spot.path,
      );
    }
  }
}
