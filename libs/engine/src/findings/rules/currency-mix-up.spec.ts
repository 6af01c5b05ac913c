import { describe, expect, it } from '@jest/globals';
import { found, objects } from '../findings.fixture.js';

const RULE = 'currency_mix_up';
const inEuros = {
  currency_strategy: {
    money_involved: true,
    primary_currency: 'EUR',
    currency_list: [{ currency: 'EUR' }, { currency: 'HUF' }],
  },
};
const wrong = (text: string) => objects(RULE, text, {}, inEuros);

describe('currencies', () => {
  it.each([
    'Parts cost $45,000.',
    'It costs 300 pounds.',
    'Rent is CHF 4,000.',
    'A loan of 2 million yen.',
    '租金为每月5000元',
  ])('are mixed up: %s', (text) => {
    expect(wrong(text)).toBe(true);
  });

  it.each([
    'Parts cost €45,000.',
    'Parts cost 45.000 Euro.',
    'Stone costs 3 million HUF.',
    'The top 10 of all 50 farms.',
    'ISO 9001 and DIN 276 apply.',
  ])('are right: %s', (text) => {
    expect(wrong(text)).toBe(false);
  });

  it('of one sum in two tasks are an error', () => {
    const texts = { identify_risks: { risks: [{ potential_impact: 'A loss of €12,345.' }] } };
    expect(
      found(RULE, { ...inEuros, ...texts, executive_summary: { feedback: 'Insured for $12,345.' } })[0],
    ).toMatchObject({ severity: 'error' });
  });

  it('differ where the plan is budgeted in another than was given', () => {
    expect(
      found(RULE, { currency_strategy: { primary_currency: 'NOK', currency_list: [] } })[0],
    ).toMatchObject({ severity: 'error', path: 'primary_currency' });
  });

  it('read a dollar sign as the dollar of the plan', () => {
    const outputs = { currency_strategy: { primary_currency: 'CAD', currency_list: [{ currency: 'CAD' }] } };
    expect(objects(RULE, 'Parts cost $45,000.', { prompt: 'Budget: $90,000, in Toronto.' }, outputs)).toBe(
      false,
    );
  });
});
