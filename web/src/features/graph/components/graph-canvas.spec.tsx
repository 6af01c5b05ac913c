/** @jest-environment jsdom */
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { TaskView } from '@planwright/contracts';
import { executionPipeline } from '@planwright/pipelines';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { api } from '../../../shared/api/client.js';
import { WithKeys } from '../../../shared/keys/keys.fixture.js';
import { PLAN_ID } from '../../../shared/socket/plan.fixture.js';
import { manyTasks, taskView } from '../graph.fixture.js';
import { GraphCanvas, type GraphCanvasProps } from './graph-canvas.js';

/** What a browser has and jsdom has not; sizes are those of a window. */
beforeAll(() => {
  class NoSizes implements ResizeObserver {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  globalThis.ResizeObserver = NoSizes;
  globalThis.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: query.includes('reduced-motion'),
      media: query,
    }) as unknown as MediaQueryList;
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { get: () => 1200 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { get: () => 700 });
});
afterEach(cleanup);

/** Like the tasks of a real run that is half done. */
const running: TaskView[] = executionPipeline.tasks.map(({ name, title, stage, needs }, at) =>
  taskView({
    task: name,
    title,
    stage,
    needs: needs.map((need) => need.name),
    ...(at < 20
      ? { status: 'completed', duration_ms: 12_000, cost_usd: 0.2, calls: 1, items_total: 3, items_done: 3 }
      : at === 20
        ? { status: 'running', started_at: '2026-01-01T00:00:00Z' }
        : {}),
  }),
);

function show(part: Partial<GraphCanvasProps> = {}) {
  const onSelect = jest.fn<GraphCanvasProps['onSelect']>();
  const onRedo = jest.fn<NonNullable<GraphCanvasProps['onRedo']>>();
  const onRetry = jest.fn<NonNullable<GraphCanvasProps['onRetry']>>();
  const props: GraphCanvasProps = {
    planId: PLAN_ID,
    tasks: running,
    selected: undefined,
    search: undefined,
    onSelect,
    onSearch: () => undefined,
    onRedo,
    onRetry,
    alternative: null,
    ...part,
  };
  const view = render(<GraphCanvas {...props} />, { wrapper: WithApi });
  return {
    onSelect,
    onRedo,
    onRetry,
    again: (other: Partial<GraphCanvasProps>) => view.rerender(<GraphCanvas {...props} {...other} />),
  };
}

function WithApi({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <WithKeys>{children}</WithKeys>
    </QueryClientProvider>
  );
}

const nodes = () => [...document.querySelectorAll<HTMLElement>('.graph-node')];
const quiet = () => document.querySelectorAll('.graph-box[data-quiet]').length;
const ofDetail = (detail: string) => document.querySelectorAll(`.graph-box[data-detail=${detail}]`).length;
const node = (task: string) => document.getElementById(`task-${task}`);

describe('the graph of a plan', () => {
  it('draws every task and stage, with a name that says state, time, cost and needs', () => {
    show();
    expect(nodes()).toHaveLength(61);
    expect(node('premise_attack')?.getAttribute('aria-label')).toMatch(
      /^Case against it, completed, 12 s, \$0\.20, 3 of 3 parts, .*needs Setup$/,
    );
    for (const stage of executionPipeline.stages) expect(screen.getAllByText(stage)).not.toHaveLength(0);
    expect(screen.getByText(/20 completed/)).toBeTruthy();
    expect(document.querySelectorAll('[data-critical].graph-node').length).toBeGreaterThan(30);
  });

  it('changes the one node that an event is about', async () => {
    const { again } = show();
    const changed: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const box = target instanceof Element ? target.closest('.graph-box') : null;
        if (box) changed.push(box.querySelector('.graph-node')?.id ?? '');
      }
    });
    await waitFor(() => expect(ofDetail('mid')).toBe(61));
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    const at = running.findIndex(({ task }) => task === 'report');
    again({
      tasks: running.map((task, index) => (index === at ? { ...task, status: 'ready' as const } : task)),
    });
    await waitFor(() => expect(node('report')?.dataset['status']).toBe('ready'));
    observer.disconnect();
    expect([...new Set(changed)]).toEqual(['task-report']);
  });

  it('opens a task by Enter, and walks by arrows with one stop of Tab', async () => {
    const user = userEvent.setup();
    const { onSelect } = show();
    expect(nodes().filter((each) => each.tabIndex === 0)).toHaveLength(1);
    act(() => node('setup')?.focus());
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(document.activeElement?.id).toMatch(/task-(redline|premise|identify)/));
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(document.activeElement?.id).toBe('task-setup'));
    await user.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledWith('setup');
    act(() => node('setup')?.blur());
    await user.keyboard('{ArrowRight}j');
    await waitFor(() => expect(document.activeElement?.id).toBe('task-setup'));
    const after = running[running.findIndex(({ task }) => task === 'setup') + 1]?.task;
    await user.keyboard('j');
    await waitFor(() => expect(document.activeElement?.id).toBe(`task-${after}`));
    await user.keyboard('k');
    await waitFor(() => expect(document.activeElement?.id).toBe('task-setup'));
  });

  it('leaves quiet what is not searched, not before or after the selected task, or not lit', async () => {
    const { again } = show({ search: 'scenario' });
    expect(61 - quiet()).toBe(3);
    expect(screen.getByText('3 found')).toBeTruthy();
    again({ search: undefined, selected: 'setup' });
    await waitFor(() => expect(quiet()).toBe(1));
    again({ search: undefined, lit: new Set(['report', 'premortem']) });
    await waitFor(() => expect(quiet()).toBe(59));
  });

  it('offers to retry what failed, with what that takes', async () => {
    const user = userEvent.setup();
    const remaining = { tasks: ['a', 'b'], calls: 3, cost_usd: 0.5, duration_ms: 65_000 };
    jest.spyOn(api, 'GET').mockImplementation((async () => ({ data: remaining })) as never);
    const failed = running.map((task, at) => (at === 20 ? { ...task, status: 'failed' as const } : task));
    const { onRetry } = show({ tasks: failed, selected: failed[20]?.task });
    await screen.findByText('Runs 2 tasks: 3 calls, about 1 min 05 s, $0.50.');
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(onRetry.mock.calls[0]?.[0].task).toBe(failed[20]?.task);
    expect(screen.queryByRole('button', { name: /Redo from here/ })).toBeNull();
  });

  it('offers to make a done task anew, with the tasks that would run again', async () => {
    const user = userEvent.setup();
    const { onRedo } = show({ selected: 'identify_purpose' });
    await user.click(await screen.findByRole('button', { name: /Redo from here/ }));
    const [task, cone] = onRedo.mock.calls[0] ?? [];
    expect(task?.task).toBe('identify_purpose');
    expect(cone?.has('report')).toBe(true);
    expect(cone?.has('premise_attack')).toBe(false);
  });

  it('shows more of the tasks in sight as the view comes nearer, and renders none of them for it', async () => {
    const user = userEvent.setup();
    let reads = 0;
    const told = running.map((task) =>
      Object.defineProperty({ ...task }, 'title', {
        enumerable: true,
        get() {
          reads += 1;
          return task.title;
        },
      }),
    );
    show({ tasks: told });
    await waitFor(() => expect(ofDetail('mid')).toBe(61));
    expect(reads).toBeGreaterThanOrEqual(61);
    reads = 0;
    for (let step = 0; step < 3; step++) await user.click(screen.getByRole('button', { name: 'Zoom in' }));
    await waitFor(() => expect(ofDetail('near')).toBeGreaterThan(3));
    expect(document.querySelector('.graph-edges')?.getAttribute('data-detail')).toBe('near');
    expect(reads).toBe(0);
  });

  it('takes a thousand tasks', () => {
    show({ tasks: manyTasks(1000) });
    expect(screen.getByText(/1,000 pending/)).toBeTruthy();
    expect(nodes()).toHaveLength(1000);
  });

  it('shows tiles while a thousand tasks are zoomed out of what could be read, and the tasks when it rests', async () => {
    const user = userEvent.setup();
    show({ tasks: manyTasks(1000) });
    const canvas = document.querySelector<HTMLElement>('.graph');
    const press = async (name: string): Promise<void> => {
      for (let step = 0; step < 4; step++) await user.click(screen.getByRole('button', { name }));
    };
    await press('Zoom in');
    expect(canvas?.dataset['overview']).toBeUndefined();
    // Drawn anew at this zoom.
    await waitFor(() => expect(canvas?.dataset['settles']).toBe('true'));
    await waitFor(() => expect(canvas?.dataset['settles']).toBeUndefined());
    await press('Zoom out');
    expect(canvas?.dataset['overview']).toBe('true');
    const moved = (selector: string) =>
      /scale\(([\d.]+)\)/.exec(document.querySelector(selector)?.outerHTML.slice(0, 300) ?? '')?.[1];
    expect(moved('.graph-overview > g')).toBe(moved('.react-flow__viewport'));
    await waitFor(() => expect(canvas?.dataset['overview']).toBeUndefined());
    expect(nodes()).toHaveLength(1000);
  });
});
