import { describe, expect, it } from '@jest/globals';
import { objects } from '../findings.fixture.js';

const wrong = (text: string, plan = {}) => objects('sums_against_budget', text, plan);

describe('sums', () => {
  it.each([
    'The total budget is €120,000.',
    'It stays within a budget of 60.000 €.',
    'Total Budget: €70,000',
    'The €140K budget covers all of it.',
    'Das Gesamtbudget beträgt 120.000 Euro.',
    'A new kitchen costs €200,000.',
    'Of the budget 40% (€60,000) goes to the kitchen.',
    'The budget is split as follows: kitchen €50,000, rent €30,000, wages €40,000.',
    'A total budget of €90,000, allocated to kitchen (€30,000), rent (€20,000) and wages (€10,000).',
    'The budget is allocated as 50% to the kitchen, 30% to rent and 40% to wages.',
    '- Budget: €90,000\n- Kitchen: €60,000\n- Rent: €50,000',
  ])('do not fit: %s', (text) => {
    expect(wrong(text)).toBe(true);
  });

  it.each([
    'The total budget is €90,000.',
    'A total budget of €90K, allocated to kitchen (€50,000), rent (€30,000) and wages (€10,000).',
    'Of the budget 40% (€36,000) goes to the kitchen.',
    'The marketing budget of €5,000 is part of it.',
    'A loss of income could cause a €45,000 budget shortfall.',
    'The market is worth €200 million.',
    'Revenue may reach €150,000 a year.',
    'A fine of up to €500,000 would be the end.',
    'The budget is allocated as 50% to the kitchen, 30% to rent and 20% to wages.',
    'Costs may exceed the €90,000 budget.',
    'Spending above €5,000, €10,000 and €20,000 is decided by the board.',
  ])('fit: %s', (text) => {
    expect(wrong(text)).toBe(false);
  });

  it('are held against the intake before the prompt', () => {
    const intake = { budget: { amount: 50_000, currency: 'EUR' } };
    expect(wrong('The total budget is €90,000.', { intake })).toBe(true);
    expect(wrong('The total budget is €50,000.', { intake })).toBe(false);
  });

  it('cannot be judged where nobody gave a budget', () => {
    expect(wrong('The total budget is €120,000.', { prompt: 'Open a café. Tickets cost €5 or €9.' })).toBe(
      false,
    );
  });
});
