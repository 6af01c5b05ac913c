import { describe, expect, it } from '@jest/globals';
import { found, objects } from '../findings.fixture.js';

const RULE = 'placeholder_left';

describe('placeholders', () => {
  it.each([
    'Write to [insert address].',
    'Dear <your name>,',
    'Cost: TBD',
    'Lorem ipsum dolor.',
    'Growth of XX% a year',
    'Rent: €XXX',
    'Name: ____',
    'Hello {{first_name}}',
    'Site: to be determined',
    'Miete: [Betrag einfügen]',
    'Lieu : à définir',
    'Empresa: [nombre de la empresa]',
    '预算:待定',
    'Имя: [вставьте имя]',
  ])('are left: %s', (text) => {
    expect(objects(RULE, text)).toBe(true);
  });

  it.each([
    'See [the map](https://example.org).',
    'The soil values to be determined are few.',
    'Size XXL, and the XX century.',
    'Income below <2000 EUR a month and >4000.',
    '[STRATEGIC] The premise is thin.',
    'A hall for 30 guests.',
    'Fotos von XXL-Lutz',
  ])('are none: %s', (text) => {
    expect(objects(RULE, text)).toBe(false);
  });

  it('are claims that say so themselves', () => {
    const claims = [
      { text: 'rent a month', kind: 'placeholder', source: 'x' },
      { text: 'rent', kind: 'fact', source: 'x' },
    ];
    expect(found(RULE, { identify_risks: { claims } }).map(({ path, severity }) => [path, severity])).toEqual(
      [['claims[0]', 'note']],
    );
  });
});
