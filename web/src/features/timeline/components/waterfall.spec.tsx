/** @jest-environment jsdom */
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { formatDuration } from '../../../shared/format/time.js';
import { WithKeys } from '../../../shared/keys/keys.fixture.js';
import { storeSingleKeys } from '../../../shared/keys/single-keys.js';
import { filesOfRealRun, WITHOUT_RUNS } from '../../../shared/real-runs.fixture.js';
import { buildRows, type TimelineRow } from '../build-rows.js';
import { attempt, ATTEMPTS, ORIGIN, ran, TASKS } from '../timeline.fixture.js';
import { Waterfall } from './waterfall.js';

// A box without layout has no rows in sight.
let boxPx = 800;
const TEXTS = { attempt: (place: number) => `Attempt ${place}`, besides: () => 'First read' };

beforeAll(() => {
  for (const side of ['clientHeight', 'clientWidth'] as const)
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => boxPx });
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  HTMLElement.prototype.scrollTo = () => undefined;
});
afterEach(cleanup);

function show({
  rows = buildRows(TASKS, ATTEMPTS, ORIGIN, TEXTS),
  ...open
}: { rows?: readonly TimelineRow[]; task?: string; call?: string } = {}) {
  const told = { select: jest.fn(), filter: jest.fn(), range: jest.fn() };
  render(
    <Waterfall
      rows={rows}
      origin={ORIGIN}
      running={false}
      selected={open.task}
      call={open.call}
      filter={undefined}
      address={{ begin: undefined, end: undefined }}
      onSelect={told.select}
      onFilter={told.filter}
      onRange={told.range}
    />,
    { wrapper: WithKeys },
  );
  return told;
}
const pass = (ms: number): Promise<void> =>
  act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)));
const names = (): string[] =>
  screen.getAllByRole('treeitem').map((row) => row.getAttribute('aria-label')?.split(',')[0] ?? '');

describe('the waterfall', () => {
  it('says of each row what its bar shows', () => {
    show();
    const risks = screen.getByRole('treeitem', { name: /^Risks/ });
    expect(risks.getAttribute('aria-label')).toBe(
      'Risks, Completed, 280 ms queued, 6.1 s running, $0.03, on the critical path',
    );
    expect(risks.getAttribute('aria-expanded')).toBe('false');
    expect(within(risks).getByText('6.1 s')).toBeTruthy();
  });

  it('is walked, opened and folded by keys; the focus stays with its row', async () => {
    const user = userEvent.setup();
    const told = show();
    await user.tab();
    while (!screen.getAllByRole('treeitem').includes(document.activeElement as HTMLElement)) await user.tab();
    const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? '';
    const press = async (keys: string): Promise<void> => {
      await user.keyboard(keys);
      await pass(50);
    };
    await press('{End}');
    expect(focused()).toMatch(/^Report/);
    await press('{Home}');
    for (let step = 0; step < 4; step += 1) await press('j');
    expect(focused()).toMatch(/^Risks/);
    await press('{ArrowRight}');
    expect(names()).toContain('draft');
    await press('{ArrowRight}{ArrowRight}');
    expect(names()).toContain('The provider asks to wait.');
    await press('{ArrowRight}');
    expect(focused()).toMatch(/^The provider asks to wait., Attempt 1, Failed/);
    await press('{ArrowLeft}{ArrowLeft}');
    expect(focused()).toMatch(/^draft/);
    await press('{Enter}');
    expect(told.select).toHaveBeenCalledWith('risks', 'r2');
  });

  it('opens a task, and a call in it: one attempt, or the one that settled the call', async () => {
    const user = userEvent.setup();
    const told = show({ task: 'risks', call: 'r1' });
    await user.click(screen.getByRole('button', { name: 'Open all' }));
    // The call of the risks stands above the one of the assumptions, which is named alike.
    const row = (name: RegExp) => screen.getAllByRole('treeitem', { name })[0] as HTMLElement;
    await user.click(row(/^Risks/));
    await user.click(row(/^The provider asks to wait/));
    await user.click(row(/^draft/));
    expect(told.select.mock.calls).toEqual([
      ['risks', undefined],
      ['risks', 'r1'],
      ['risks', 'r2'],
    ]);
    expect(row(/^The provider asks to wait/).getAttribute('aria-selected')).toBe('true');
    expect(row(/^Risks/).getAttribute('aria-selected')).toBe('false');
  });

  it('zooms by keys and tells the address once it has settled', async () => {
    const user = userEvent.setup();
    const told = show();
    act(() => screen.getByRole('treeitem', { name: /^Risks/ }).focus());
    await user.keyboard('++');
    expect(told.range).not.toHaveBeenCalled();
    await pass(350);
    expect(told.range).toHaveBeenCalledTimes(1);
    const [[address]] = told.range.mock.calls as [[{ begin: number; end: number }]];
    expect(address.end - address.begin).toBeGreaterThan(1);
    await user.click(screen.getByRole('button', { name: 'Whole plan' }));
    expect(screen.getByRole('button', { name: 'Whole plan' })).toHaveProperty('disabled', true);
  });

  it('leaves single keys to others where they are turned off, or nothing in it has the focus', async () => {
    const user = userEvent.setup();
    const told = show();
    await user.keyboard('+');
    await user.keyboard('j');
    await pass(50);
    const first = screen.getAllByRole('treeitem')[0];
    expect(document.activeElement).toBe(first);
    storeSingleKeys(false);
    await user.keyboard('j+z');
    storeSingleKeys(true);
    await pass(350);
    expect(document.activeElement).toBe(first);
    expect(told.range).not.toHaveBeenCalled();
  });

  it('opens and folds everything, and leaves filters to the address', async () => {
    const user = userEvent.setup();
    const told = show();
    await user.click(screen.getByRole('button', { name: 'Open all' }));
    expect(names()).toContain('The provider asks to wait.');
    await user.click(screen.getByRole('button', { name: 'Fold all' }));
    expect(names()).not.toContain('draft');
    await user.click(screen.getByRole('button', { name: 'Failed only' }));
    expect(told.filter).toHaveBeenCalledWith('failed');
  });
});

/** The calls of a real run that were timed, one after the other, as tasks of the stage that their files are numbered by. */
function rowsOfRealRun() {
  let clock = 0;
  const calls = filesOfRealRun('_raw.json', 200).flatMap(({ name, content }) => {
    const seconds = Number(/"duration": (\d+)/.exec(content)?.[1]);
    if (!(seconds > 0)) return [];
    const begun = clock;
    clock += seconds;
    return { name: name.replace('_raw.json', ''), stage: `Stage ${name.slice(0, 3)}`, seconds, begun };
  });
  const tasks = calls.map(({ name, stage, seconds, begun }) =>
    ran(name, [begun, begun, begun + seconds], { title: name, stage, cost_usd: 0.01, calls: 1 }),
  );
  const attempts = calls.map(({ name, seconds, begun }) =>
    attempt(`of ${name}`, name, begun, {
      step: `ask ${name}`,
      queued_ms: 0,
      first_token_ms: null,
      duration_ms: seconds * 1000,
    }),
  );
  return { calls, rows: buildRows(tasks, attempts, ORIGIN, TEXTS) };
}

describe('the waterfall of a real run', () => {
  const { calls, rows } = rowsOfRealRun();
  if (calls.length === 0) {
    it.skip(`has a row for every call: ${WITHOUT_RUNS}`, () => undefined);
    return;
  }
  afterEach(() => {
    boxPx = 800;
  });

  it('has a row for every task and call, in the order in which they ran, each with its own time', async () => {
    boxPx = 20_000;
    const user = userEvent.setup();
    show({ rows });
    await user.click(screen.getByRole('button', { name: 'Open all' }));
    const told = screen.getAllByRole('treeitem').map((row) => row.getAttribute('aria-label') ?? '');
    for (const prefix of ['', 'ask ']) {
      const places = calls.map(({ name, seconds }) =>
        told.findIndex((sentence) =>
          sentence.startsWith(
            `${prefix}${name}, Completed, 0 ms queued, ${formatDuration(seconds * 1000)} running`,
          ),
        ),
      );
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
    // A stage takes from its first to its last task, and costs what they cost.
    for (const stage of new Set(calls.map((call) => call.stage))) {
      const own = calls.filter((call) => call.stage === stage);
      const seconds = own.reduce((sum, call) => sum + call.seconds, 0);
      const sentence = told.find((each) => each.startsWith(`${stage}, `));
      expect(sentence).toContain(formatDuration(seconds * 1000));
      expect(sentence).toContain(`$${(own.length * 0.01).toFixed(2)}`);
    }
  });

  it('draws only what is in sight, and keys lead to its end and back', async () => {
    const user = userEvent.setup();
    show({ rows });
    await user.click(screen.getByRole('button', { name: 'Open all' }));
    expect(screen.getAllByRole('treeitem').length).toBeLessThan(calls.length);
    const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? '';
    act(() => screen.getAllByRole('treeitem')[0]?.focus());
    await user.keyboard('{End}');
    await pass(50);
    expect(focused()).toMatch(new RegExp(`^ask ${calls.at(-1)?.name},`));
    await user.keyboard('{Home}');
    await pass(50);
    expect(focused()).toMatch(new RegExp(`^${calls[0]?.stage},`));
  });
});
