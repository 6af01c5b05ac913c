/** @jest-environment ./web/dom-environment.mjs */
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { EventPayload } from '@planwright/contracts';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { showPage } from '../../../shared/page.fixture.js';
import { filesOfRealRun, WITHOUT_RUNS } from '../../../shared/real-runs.fixture.js';
import { feedEvent, PLAN_ID, taskView } from '../../../shared/socket/plan.fixture.js';
import type { TerminalFilter } from '../filter-entries.js';
import { TerminalStore } from '../terminal-store.js';
import { TerminalView } from './terminal-view.js';

const BOX_PX = 800;
const LINE_PX = 28;
/** Streams do not end with words: pieces of any length come. */
const PIECE = 97;
/** What tells what was said before the page was opened: by itself, nothing. */
let source: { onerror: () => void; heard: Map<string, (message: object) => void> };

beforeAll(() => {
  // A box without layout has no entries in sight.
  for (const [side, px] of Object.entries({
    clientHeight: BOX_PX,
    clientWidth: BOX_PX,
    offsetHeight: LINE_PX,
  }))
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => px });
  HTMLElement.prototype.scrollTo = () => undefined;
  globalThis.PointerEvent ??= class extends MouseEvent {} as typeof PointerEvent;
  globalThis.EventSource = class {
    onerror = (): void => undefined;
    readonly heard = new Map<string, (message: object) => void>();
    constructor() {
      source = this;
    }
    addEventListener(name: string, listener: (message: object) => void): void {
      this.heard.set(name, listener);
    }
    close(): void {}
  } as unknown as typeof EventSource;
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

interface Said {
  name: string;
  content: string;
}

const idOf = (place: number): string => `0b6f5c3e-4f0e-4c1c-9a54-${String(place).padStart(12, '0')}`;

/** A terminal that hears these answers, each streamed piece by piece and told to have ended. */
async function show(answers: readonly Said[]) {
  const store = new TerminalStore(undefined, (call) => void setTimeout(call, 1));
  const terminal = {
    store,
    event: () => undefined,
    delta: () => undefined,
    load: async () => undefined,
    loadAll: async () => undefined,
  };
  function Shown() {
    const [filter, setFilter] = useState<TerminalFilter>({
      show: undefined,
      task: undefined,
      search: undefined,
    });
    return <TerminalView planId={PLAN_ID} terminal={terminal} filter={filter} onFilter={setFilter} />;
  }
  await showPage(<Shown />, {
    [`GET /api/plans/${PLAN_ID}/tasks`]: () => ({
      items: answers.map(({ name }) => taskView(name, { title: `Title of ${name}` })),
    }),
  });
  const heard = async (work: () => void): Promise<void> => {
    await act(async () => {
      work();
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
  };
  return {
    user: userEvent.setup(),
    stream: ({ name, content }: Said, place: number) =>
      heard(() => {
        for (let offset = 0; offset < content.length; offset += PIECE)
          store.delta({
            plan_id: PLAN_ID,
            task: name,
            interaction_id: idOf(place),
            kind: 'output',
            offset,
            text: content.slice(offset, offset + PIECE),
          });
      }),
    end: ({ name }: Said, place: number) =>
      heard(() =>
        store.event(
          feedEvent(place + 1, 'llm_interaction', {
            task: name,
            interaction_id: idOf(place),
            model: 'small',
            status: 'completed',
            tokens: { input: 1, output: 1234, reasoning: 0, cached: 0 },
            cost_usd: 0.02,
            duration_ms: 3400,
          } as Omit<EventPayload<'llm_interaction'>, 'plan_id'>),
        ),
      ),
  };
}
const log = (): HTMLElement => screen.getByRole('log');

it('what was said before is read again where that failed', async () => {
  const { user } = await show([]);
  await screen.findByText('Loading earlier lines…');
  const tell = (seq: number): void => {
    const payload = { level: 'info', message: `Line ${seq}` };
    source.heard.get('log_line')?.({
      data: JSON.stringify({ seq, at: '1', payload }),
      lastEventId: `${seq}`,
    });
  };
  act(() => source.onerror());
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await screen.findByText('Loading earlier lines…');
  act(() => tell(1));
  await waitFor(() => expect(screen.queryByText('Loading earlier lines…')).toBeNull());
  expect(within(log()).getAllByText('Line 1')).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

describe('the terminal, with the words of a real run', () => {
  const texts = filesOfRealRun('.md', 6);
  const [long] = texts.toSorted((a, b) => b.content.length - a.content.length);
  const [json] = filesOfRealRun('_raw.json', 1);
  if (!long || !json) {
    it.skip(`shows and searches them: ${WITHOUT_RUNS}`, () => undefined);
    return;
  }

  it('shows an answer whole while it streams, then folded until all of it is asked for', async () => {
    const { user, stream, end } = await show([long]);
    const said = (): string => (log().textContent ?? '').replaceAll('\n', '');
    const last = long.content.trimEnd().slice(-60).replaceAll('\n', '');
    await stream(long, 0);
    expect(within(log()).getByText('streaming')).toBeTruthy();
    expect(said()).toContain(last);
    await end(long, 0);
    expect(within(log()).getByText(/1.2K tokens · 3.4 s · \$0.02/)).toBeTruthy();
    expect(said()).not.toContain(last);
    await user.click(within(log()).getByRole('button', { name: /^Show all/ }));
    expect(said()).toContain(last);
  });

  it('lays out JSON as soon as it is complete', async () => {
    const answer = { ...json, content: JSON.stringify(JSON.parse(json.content)) };
    const { stream, end } = await show([answer]);
    await stream(answer, 0);
    expect(within(log()).queryByText('Answer, JSON')).toBeNull();
    await end(answer, 0);
    expect(within(log()).getByText('Answer, JSON')).toBeTruthy();
    expect(log().textContent).toContain('{\n  "');
  });

  it('finds every place of a word, and shows one task alone', async () => {
    const { user, stream, end } = await show(texts);
    for (const [place, text] of texts.entries()) {
      await stream(text, place);
      await end(text, place);
    }
    const found = texts.flatMap(({ content }) => [...content.matchAll(/risk/gi)]).length;
    await user.type(screen.getByRole('searchbox', { name: 'Search in the terminal' }), 'risk');
    await screen.findByText(`${found} found`);
    await user.click(screen.getByRole('button', { name: 'Next match' }));
    await screen.findByText(`1 of ${found}`);
    await user.click(screen.getByRole('button', { name: 'Previous match' }));
    await screen.findByText(`${found} of ${found}`);

    await user.selectOptions(screen.getByRole('combobox', { name: 'Task' }), `Title of ${long.name}`);
    const own = [...long.content.matchAll(/risk/gi)].length;
    await waitFor(() => expect(within(log()).getAllByText(long.name).length).toBe(1));
    for (const { name } of texts) if (name !== long.name) expect(within(log()).queryByText(name)).toBeNull();
    screen.getByText(own === 0 ? 'No match' : new RegExp(`^(${own} of )?${own}( found)?$`));
  });
});
