import { describe, expect, it } from '@jest/globals';
import { readSubject } from './read-subject.js';

describe('the subject of a prompt', () => {
  it.each([
    [
      'Open a zero-waste café in Lisbon. Budget: 120k EUR within 9 months',
      'zero-waste café',
      'Lisbon',
      120_000,
      'EUR',
      9,
    ],
    [
      'Construct a big roundabout in the middle of nowhere in Hungary. Budget 1.3 million EUR.',
      'big roundabout',
      'Hungary',
      1_300_000,
      'EUR',
      12,
    ],
    [
      'I want to build a mobile app for dog walkers in Toronto with $50,000 in 6 months',
      'mobile app',
      'Toronto',
      50_000,
      'CAD',
      6,
    ],
    [
      'Launch a 10-year, €2 billion tunnel between Spain and Morocco',
      'tunnel',
      'Spain and Morocco',
      2e9,
      'EUR',
      120,
    ],
  ])('%s', (prompt, thing, place, amount, currency, months) => {
    expect(readSubject(prompt, prompt)).toMatchObject({ thing, place, budget: { amount, currency }, months });
  });

  it('assumes a budget in the place’s currency, the same every time, and says so', () => {
    const subject = readSubject('Open a bakery in Copenhagen', '');
    expect(subject).toMatchObject({ budgetGiven: false, budget: { currency: 'DKK' } });
    expect(readSubject('Open a bakery in Copenhagen', 'other request')).toEqual(subject);
  });

  it.each(['', '???', '今天天气很好', 'Eröffne ein Café', 'a'.repeat(5000)])(
    'stands any text: %#',
    (prompt) => {
      expect(readSubject(prompt, prompt).thing.length).toBeGreaterThan(2);
    },
  );

  it('counts dates from the request’s own day', () => {
    expect(readSubject('x', "Today's date:\n2026-11-21").today).toBe('2026-11-21');
  });
});
