/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import {
  failureOf,
  type LocalServer,
  type ModelTestResult,
  type ModelView,
  type PlanView,
} from '@planwright/contracts';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showPage } from '../../../shared/page.fixture.js';
import { planView } from '../../../shared/socket/plan.fixture.js';
import { useOverview } from '../use-overview.js';
import { ModelState } from './model-state.js';
import { Overview } from './overview.js';

const EXAMPLE = planView({ plan_id: 'e', title: 'The example', status: 'completed', example: true });
const model = (id: string, change: Partial<ModelView>): ModelView => ({
  id,
  provider: 'openai',
  model: id,
  priority: 1,
  capabilities: ['text', 'structured'],
  prices: { input: 1, output: 1, cached_input: 1 },
  available: true,
  default: false,
  offline: false,
  ...change,
});
const OFFLINE = [
  model('gpt-x', { available: false }),
  model('offline-planner', { provider: 'offline', offline: true, default: true }),
];
const REAL = [model('gpt-x', { default: true })];

function Page() {
  const overview = useOverview();
  return (
    <>
      <Overview overview={overview} />
      {overview.newcomer !== undefined && (
        <ModelState example={overview.example} newcomer={overview.newcomer} />
      )}
    </>
  );
}

async function show(
  plans: PlanView[],
  models: ModelView[],
  test?: Partial<ModelTestResult> | Response,
  servers: LocalServer[] = [],
) {
  const listed = (states: string | null) =>
    plans.filter((plan) => states === null || states.split(',').includes(plan.status));
  const sent = await showPage(<Page />, {
    'GET /api/plans': (_request, url) => {
      const merges = url.searchParams.get('merge_waiting') === 'true';
      const items = listed(url.searchParams.get('status')).filter((one) => !merges || one.waiting_merges > 0);
      return { items: items.slice(0, Number(url.searchParams.get('limit'))), total: items.length };
    },
    'GET /api/models': () => ({ items: models, total: models.length }),
    'GET /api/models/local': () => ({ items: servers, total: servers.length }),
    'POST /api/models/gpt-x/test': () =>
      test instanceof Response ? test : { latency_ms: 420, structured_output: null, ...test },
  });
  return { sent, user: userEvent.setup() };
}

const part = async (name: string) => within(await screen.findByRole('region', { name }));

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('the home page', () => {
  it('says what waits for a person and why, what runs, what failed and what was made', async () => {
    await show(
      [
        planView({ plan_id: 'w', title: 'Waiting', status: 'waiting', current_tasks: ['redline_gate'] }),
        planView({
          plan_id: 'b',
          title: 'Broke',
          status: 'paused',
          cost_usd: 5,
          budget_usd: 5,
          error: failureOf('budget_reached'),
        }),
        planView({ plan_id: 'r', title: 'Running', status: 'running', progress_percentage: 33 }),
        planView({ plan_id: 'f', title: 'Failed', status: 'failed', error: failureOf('llm_auth') }),
        planView({ plan_id: 'm', title: 'Merged', status: 'completed', waiting_merges: 2 }),
        planView({ plan_id: 'c', title: 'Made', status: 'completed', completed_at: '2026-01-01T00:09:00Z' }),
        EXAMPLE,
      ],
      REAL,
    );
    const waiting = await part('Waits for you');
    expect(waiting.getByText('Needs your decision before it goes on.')).toBeTruthy();
    expect(waiting.getByText('Paused at its budget: $5.00 of $5.00 spent.')).toBeTruthy();
    expect(waiting.getByRole('link', { name: /Waiting/ }).getAttribute('href')).toContain(
      'task=redline_gate',
    );
    expect(waiting.getByText('2 tasks hold two versions; choose which one counts.')).toBeTruthy();
    expect(waiting.getByRole('link', { name: /Merged/ }).getAttribute('href')).toBe('/plans/m');
    expect((await part('Running now')).getByText(/33%/)).toBeTruthy();
    expect(
      (await part('Failed, to be taken up again')).getByText('The model provider refused the key'),
    ).toBeTruthy();
    const made = await part('Made lately');
    expect(made.getByText('Made')).toBeTruthy();
    expect(made.queryByText('The example')).toBeNull();
    expect(made.queryByText('Merged')).toBeNull();
  });

  it('is gone through by keys, from what waits to what was made', async () => {
    const states = ['completed', 'running', 'waiting', 'failed'] as const;
    const { user } = await show(
      states.map((status) => planView({ plan_id: status, title: `Is ${status}`, status })),
      REAL,
    );
    await screen.findByRole('link', { name: /^Is waiting/ });
    const seen: string[] = [];
    for (const key of 'jjjjk') {
      await user.keyboard(key);
      seen.push(/Is (\w+)/.exec(document.activeElement?.textContent ?? '')?.[1] ?? '');
    }
    expect(seen).toEqual(
      ['waiting', 'running', 'failed', 'completed', 'failed'].map((word) =>
        expect.stringMatching(new RegExp(`^${word}`)),
      ),
    );
  });

  it('shows a newcomer without a model three ways to one, with the lines to set', async () => {
    await show([EXAMPLE], OFFLINE);
    await screen.findByRole('heading', { name: 'Add a key' });
    expect(screen.getByText(/export OPENAI_API_KEY=sk-/).textContent).toContain('npm start');
    expect(screen.getByText(/export OPENAI_BASE_URL=/).textContent).toContain('PLANNING_MODEL=my-model');
    expect(screen.getByRole('link', { name: 'Open the example' }).getAttribute('href')).toBe('/plans/e');
    expect(screen.queryByRole('region', { name: 'Running now' })).toBeNull();
  });

  it('shows the server that was found on this machine, and the exact lines for the chosen model', async () => {
    const models = ['qwen3:8b', 'llama3.2', 'gemma3', 'phi4', 'mistral'];
    const { user } = await show([EXAMPLE], OFFLINE, undefined, [
      { base_url: 'http://127.0.0.1:11434/v1', models },
    ]);
    await screen.findByText(
      'Found: http://127.0.0.1:11434/v1 with the models qwen3:8b, llama3.2, gemma3 and 2 more.',
    );
    const lines = () => screen.getByRole('group', { name: 'the lines that name a server' }).textContent;
    expect(lines()).toBe(
      'export OPENAI_BASE_URL=http://127.0.0.1:11434/v1\nexport OPENAI_API_KEY=none\nexport PLANNING_MODEL=qwen3:8b\nnpm start',
    );
    await user.selectOptions(screen.getByRole('combobox', { name: 'Model' }), 'phi4');
    expect(lines()).toContain('PLANNING_MODEL=phi4\n');
    const entry = screen.getByRole('group', { name: 'the entry for llm_config.json' }).textContent ?? '';
    expect(JSON.parse(entry)).toMatchObject({ id: 'phi4', model: 'phi4', provider: 'openai' });
  });

  it('says that the server that was found has no model yet', async () => {
    await show([EXAMPLE], OFFLINE, undefined, [{ base_url: 'http://127.0.0.1:11434/v1', models: [] }]);
    await screen.findByText(/^Found: http:\/\/127.0.0.1:11434\/v1, with no model for text yet/);
    expect(screen.getByText(/export OPENAI_BASE_URL=/).textContent).toContain('PLANNING_MODEL=my-model');
  });

  it('checks the model that a key would bring, and says what is still missing', async () => {
    const { user } = await show([EXAMPLE], OFFLINE, {
      ok: false,
      latency_ms: 0,
      error: 'model not available: no key is set.',
      code: 'llm_no_model',
    });
    await user.click((await screen.findAllByRole('button', { name: 'Check it' }))[0] as HTMLElement);
    await screen.findByText('model not available: no key is set.');
    await screen.findByText('Set what is missing and restart Planwright, then check again.');
  });

  it('says that a connected model answers, how fast and in which form', async () => {
    const { user } = await show([EXAMPLE], REAL, { ok: true, structured_output: 'json_schema' });
    expect(await screen.findByText('gpt-x')).toBeTruthy();
    expect(screen.queryByText('No model is connected yet')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Check it' }));
    await screen.findByText(/It answers, in 420 ms\./);
    await screen.findByText('Answers are held to their schema by the provider.');
  });

  it('says when no worker is there to check it', async () => {
    const { user } = await show([EXAMPLE], REAL, problem(503, 'worker_unavailable'));
    await user.click(await screen.findByRole('button', { name: 'Check it' }));
    await screen.findByText('No worker is there to do this');
  });
});
