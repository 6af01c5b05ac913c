/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { PlanPreview } from '@planwright/contracts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, problem, showPage } from '../../../shared/page.fixture.js';
import { planView } from '../../../shared/socket/plan.fixture.js';
import { loadDraft } from '../draft.js';
import { NewPlanForm } from './new-plan-form.js';
import { PromptCatalogue } from './prompt-catalogue.js';

const PREVIEW: PlanPreview = {
  usable: true,
  refused: [],
  missing: [],
  graph: {},
  calls: 115,
  minutes: { low: 3, high: 6 },
  cost_usd: { low: 0.4, high: 1.2 },
  model: 'm1',
  offline: false,
};
const EXAMPLE = {
  id: 'e1',
  title: 'Eine Bibliothek der Dinge',
  prompt: 'Wir sind neun Nachbarn und wollen Werkzeug teilen.',
  language: 'de-DE',
  kind: 'execution',
  purpose: 'other',
  scale: 'local',
  plan_type: 'physical',
  tags: ['teilen'],
};

function show(preview: Partial<PlanPreview> | Response, more: Answers = {}, short = false) {
  const made: string[] = [];
  const shown = showPage(
    <NewPlanForm
      short={short}
      onMade={(plan) => made.push(plan.plan_id)}
      examples={(use) => <PromptCatalogue filter={{}} onFilter={() => undefined} onUse={use} />}
    />,
    {
      'GET /api/models': () => ({ items: [], total: 0 }),
      'GET /api/prompts': () => ({ items: [EXAMPLE], total: 1 }),
      'POST /api/plans/preview': () =>
        preview instanceof Response ? preview.clone() : { ...PREVIEW, ...preview },
      'POST /api/plans': () => planView({ plan_id: 'made' }),
      ...more,
    },
  );
  return shown.then((sent) => ({ sent, made, user: userEvent.setup() }));
}

const idea = () => screen.findByLabelText('Your idea');
const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Make the plan' });

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('the form of a new plan', () => {
  it('tells calls, minutes and cost before anything is made', async () => {
    const { sent, user } = await show({});
    await user.type(await idea(), 'Open a café');
    await screen.findByText(/115 calls · 3–6 min · \$0\.40–\$1\.20/);
    expect(sent.filter(({ path }) => path === '/api/plans')).toEqual([]);
  });

  it('leads nowhere who has left it before the plan was made, and does not offer the same idea again', async () => {
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const { made, sent, user } = await show(
      {},
      {
        'POST /api/plans': () => asked.then(() => planView({ plan_id: 'made' })),
      },
    );
    await user.type(await idea(), 'Open a café');
    await user.click(button());
    await waitFor(() => expect(sent.some(({ path }) => path === '/api/plans')).toBe(true));
    cleanup();
    expect(loadDraft(window.localStorage).prompt).toBe('Open a café');
    answer();
    await waitFor(() => expect(loadDraft(window.localStorage).prompt).toBe(''));
    expect(made).toEqual([]);
  });

  it('says beside the prompt why it is refused', async () => {
    const refused = [{ code: 'nonsense', message: 'That is no sentence.', suggestion: 'Say what you want.' }];
    const { user } = await show({ usable: false, refused });
    await user.type(await idea(), 'asdf asdf');
    await screen.findByText('That is no sentence. Say what you want.');
    expect(screen.queryByText(/115 calls/)).toBeNull();
  });

  it('adds to a thin prompt what would help, by one press', async () => {
    const missing = [{ field: 'place', message: 'Nothing says where.', example: 'In Lisbon.' }];
    const { user } = await show({ missing });
    const field = await idea();
    await user.type(field, 'Open a café');
    await user.click(await screen.findByRole('button', { name: 'Add to your idea: In Lisbon.' }));
    expect((field as HTMLTextAreaElement).value).toBe('Open a café In Lisbon.');
    expect(document.activeElement).toBe(field);
  });

  it('refuses a budget that is none, and warns of one that will not do', async () => {
    const { user } = await show({});
    await user.type(await idea(), 'Open a café');
    const budget = screen.getByLabelText('Budget for model calls, US$');
    await user.type(budget, '-1');
    await screen.findByText('Give an amount above zero, or leave it empty.');
    expect(button().disabled).toBe(true);
    await user.clear(budget);
    await user.type(budget, '0,1');
    await screen.findByText(/will pause before its end: it needs at least about \$0\.40/);
    expect(button().disabled).toBe(false);
  });

  it('takes details field by field, and says beside a field what is wrong with it', async () => {
    const { sent, made, user } = await show({});
    await user.type(await idea(), 'Open a café');
    await user.click(screen.getByText('Details', { selector: 'summary *' }));
    const people = screen.getByLabelText('People in the team');
    await user.type(people, 'some');
    await screen.findByText('Give a whole number of people, or leave it empty.');
    expect(people.getAttribute('aria-invalid')).toBe('true');
    expect(button().disabled).toBe(true);
    await user.clear(people);
    await user.type(people, '6');
    // Mended, it does not fold away under the hand.
    expect(people.closest('details')?.open).toBe(true);
    await user.type(screen.getByLabelText('Places'), 'Lisbon');
    await screen.findByText('2 fields filled in');
    await user.click(button());
    await waitFor(() => expect(made).toEqual(['made']));
    const post = sent.find(({ path, method }) => path === '/api/plans' && method === 'POST');
    expect(post?.body).toMatchObject({ intake: { team_size: 6, geography: ['Lisbon'] } });
    await screen.findByText(/all optional/);
  });

  it('sends one plan with one key, by Ctrl and Enter, and forgets the idea', async () => {
    const { sent, made, user } = await show({});
    await user.type(await idea(), 'Open a café');
    await user.type(screen.getByLabelText('Tags'), 'food, Lisbon');
    await user.type(await idea(), '{Control>}{Enter}{/Control}');
    await waitFor(() => expect(made).toEqual(['made']));
    const [post, ...more] = sent.filter(({ path, method }) => path === '/api/plans' && method === 'POST');
    expect(more).toEqual([]);
    expect(post?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
    expect(post?.body).toMatchObject({ prompt: 'Open a café', tags: ['food', 'Lisbon'] });
    cleanup();
    expect(loadDraft(window.localStorage).prompt).toBe('');
  });

  it('keeps what was typed over an error, and repeats with the same key', async () => {
    const answers = [problem(503, 'store_unavailable'), problem(503, 'store_unavailable')];
    const { sent, user } = await show({}, { 'POST /api/plans': () => answers.shift() });
    await user.type(await idea(), 'Open a café');
    await user.click(button());
    await screen.findByText('The database does not answer');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(sent.filter(({ path }) => path === '/api/plans')).toHaveLength(2));
    const keys = sent
      .filter(({ path }) => path === '/api/plans')
      .map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toBe(keys[1]);
    expect(((await idea()) as HTMLTextAreaElement).value).toBe('Open a café');
    cleanup();
    expect(loadDraft(window.localStorage).prompt).toBe('Open a café');
  });

  it('puts an example into the field, and back what it took the place of', async () => {
    const { user } = await show({});
    const field = (await idea()) as HTMLTextAreaElement;
    await user.type(field, 'My own');
    await user.click(await screen.findByRole('button', { name: `Use the example: ${EXAMPLE.title}` }));
    expect(field.value).toBe(EXAMPLE.prompt);
    await user.click(screen.getByRole('button', { name: 'Put it back' }));
    expect(field.value).toBe('My own');
  });

  it('shows a refusal of the server at the field that it is about', async () => {
    const errors = [{ path: 'llm_model', message: 'is no model that can make plans' }];
    const { user } = await show(problem(400, 'invalid_body', { errors }), {}, true);
    await user.type(await idea(), 'Open a café');
    await screen.findByText('is no model that can make plans');
    await screen.findByText('Calls, time and cost cannot be told right now.');
  });

  it('takes a pasted 200 KB and no more', async () => {
    const { sent } = await show({});
    const field = await idea();
    fireEvent.change(field, { target: { value: 'é'.repeat(100_000) } });
    expect(button().disabled).toBe(false);
    fireEvent.change(field, { target: { value: 'é'.repeat(100_001) } });
    await screen.findByText(/The idea is too long/);
    expect(button().disabled).toBe(true);
    expect(sent.filter(({ path }) => path === '/api/plans')).toEqual([]);
  });
});
