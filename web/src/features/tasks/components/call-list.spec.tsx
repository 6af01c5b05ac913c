/** @jest-environment jsdom */
import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { failureOf, type InteractionView } from '@planwright/contracts';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { promptMessages } from '../prompt-messages.js';
import { CallList } from './call-list.js';

const interaction = (id: string, change: Partial<InteractionView> = {}): InteractionView => ({
  interaction_id: id,
  call_id: 'c',
  task: 'risks',
  step: `step ${id}`,
  item: '',
  attempt: 1,
  model: 'small',
  status: 'completed',
  tokens: { input: 1200, output: 300, reasoning: 40, cached: 1000 },
  cost_usd: 0.02,
  queued_ms: 10,
  first_token_ms: 500,
  duration_ms: 3400,
  request: {
    input: [
      { role: 'system', content: 'You plan.' },
      { role: 'user', content: 'Plan a café.' },
    ],
  },
  response: '{"risk":"rent"}',
  reasoning: null,
  error: null,
  fallback_from: null,
  created_at: '2026-01-01T00:00:00Z',
  ...change,
});

let scrolled: Element[] = [];
beforeAll(() => {
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolled.push(this);
  };
});
afterEach(() => {
  cleanup();
  scrolled = [];
});

const ignored = (): void => undefined;

it('what failed stands first, with its reason in sight; then the newest', () => {
  const calls = [
    interaction('a', { created_at: '2026-01-01T00:00:00Z' }),
    interaction('b', { created_at: '2026-01-01T00:00:05Z' }),
    interaction('c', { status: 'failed', error: failureOf('llm_timeout'), fallback_from: 'large' }),
  ];
  render(<CallList calls={calls} call={undefined} onCall={ignored} />);
  const rows = screen.getAllByRole('listitem');
  expect(rows.map((row) => /step [abc]/.exec(row.textContent)?.[0])).toEqual(['step c', 'step b', 'step a']);
  expect(within(rows[0] as HTMLElement).getByText(/did not answer in time/)).toBeTruthy();
  expect(within(rows[0] as HTMLElement).getByText(/instead of large/)).toBeTruthy();
});

it('the one that the address names is open and in sight; opening another puts it into the address', async () => {
  const user = userEvent.setup();
  const named: (string | undefined)[] = [];
  render(
    <CallList calls={[interaction('a'), interaction('b')]} call="b" onCall={(call) => named.push(call)} />,
  );
  expect(scrolled.map(({ textContent }) => /step [ab]/.exec(textContent ?? '')?.[0])).toEqual(['step b']);
  expect(screen.getByText('500 ms')).toBeTruthy();
  expect(screen.getByText('Instructions')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /step a/ }));
  await user.click(screen.getByRole('button', { name: /step b/ }));
  expect(named).toEqual(['a', undefined]);
});

it('what was said is read from a request in any of its forms', () => {
  expect(promptMessages({ instructions: 'Be brief.', input: 'Hi' })).toEqual([
    { role: 'system', text: 'Be brief.' },
    { role: 'user', text: 'Hi' },
  ]);
  const parts = [
    { type: 'input_text', text: 'One' },
    { type: 'input_text', text: 'Two' },
  ];
  expect(promptMessages({ input: [{ role: 'user', content: parts }] })).toEqual([
    { role: 'user', text: 'One\nTwo' },
  ]);
  expect(promptMessages('raw')).toEqual([]);
});

it('says so when the address names an attempt that is not there', () => {
  render(<CallList calls={[interaction('a')]} call="gone" onCall={ignored} />);
  expect(screen.getByRole('status').textContent).toContain('is not, or no longer, among these');
  cleanup();
  render(<CallList calls={[interaction('a')]} call="a" onCall={ignored} />);
  expect(screen.queryByRole('status')).toBeNull();
});
