/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TaskDetail } from '@planwright/contracts';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { PLAN_ID } from '../../../shared/socket/plan.fixture.js';
import { problem, serve, taskDetail, WithQueries, type Asked } from '../editing.fixture.js';
import { TaskEditor } from './task-editor.js';

const IMPACT = {
  tasks: ['team', 'report'],
  held: ['report'],
  calls: 7,
  tokens: 1000,
  cost_usd: 1.25,
  duration_ms: 65_000,
};

const told: (readonly string[] | null)[] = [];
let saved: boolean[] = [];
const compared: [number, number][] = [];
const onImpact = (tasks: readonly string[] | null): void => void told.push(tasks);

const editor = (detail: TaskDetail & { output: string } = taskDetail()) => (
  <TaskEditor
    planId={PLAN_ID}
    detail={detail}
    titleOf={(task) => task.toUpperCase()}
    onImpact={onImpact}
    onGraph={null}
    onCompare={(...pair) => compared.push(pair)}
    onSaved={(_, ran) => saved.push(ran)}
    onClose={() => undefined}
  />
);

function show(put: Parameters<typeof serve>[0][string]): Asked[] {
  const asked = serve({
    'GET impact': IMPACT,
    'PUT tasks/goal/content': put,
  });
  return asked;
}

const saveButton = () => screen.findByRole('button', { name: 'Save and run 2 tasks again' });
const puts = (asked: readonly Asked[]) => asked.filter(({ method }) => method === 'PUT');

beforeEach(() => {
  window.sessionStorage.clear();
  told.length = 0;
  saved = [];
});
afterEach(cleanup);

describe('the editor of a task', () => {
  it('tells what a save sets in motion before it, and sends the version that was edited', async () => {
    const asked = show({ version: 4, stale: IMPACT.tasks });
    const user = userEvent.setup();
    render(editor(), { wrapper: WithQueries });
    await screen.findByText('2 tasks run again: 7 calls, 1K tokens, about 1 min 05 s, $1.25.');
    expect(screen.getByText(/1 task holds a version that a person wrote/)).toBeTruthy();
    expect(screen.getByText('TEAM')).toBeTruthy();
    expect(told.at(-1)).toEqual(IMPACT.tasks);
    expect((await saveButton()).hasAttribute('disabled')).toBe(true);

    await user.type(screen.getByLabelText('Goal'), ' by the sea');
    await user.click(await saveButton());
    await waitFor(() => expect(saved).toEqual([true]));
    const [put] = puts(asked);
    expect(put?.ifMatch).toBe('"3"');
    expect(put?.query).toEqual({ cascade: 'true' });
    expect(JSON.parse((put?.body as { content: string }).content)).toEqual({
      goal: 'A café by the sea',
      risks: [{ name: 'Rent', weight: 3 }],
    });
    cleanup();
    expect(told.at(-1)).toBeNull();
  });

  it('saves without running what rests on it, where that is asked', async () => {
    const asked = show({ version: 4, stale: IMPACT.tasks });
    const user = userEvent.setup();
    render(editor(), { wrapper: WithQueries });
    await user.type(screen.getByLabelText('Goal'), '!');
    await user.click(await screen.findByRole('button', { name: 'Save without running' }));
    await waitFor(() => expect(saved).toEqual([false]));
    expect(puts(asked)[0]?.query).toEqual({ cascade: 'false' });
  });

  it('runs nothing again whose cost is not known, but saves without running', async () => {
    let answers = false;
    const asked = serve({
      'GET impact': () => (answers ? IMPACT : problem(503, 'engine_unavailable')),
      'PUT tasks/goal/content': { version: 4, stale: IMPACT.tasks },
    });
    const user = userEvent.setup();
    render(editor(), { wrapper: WithQueries });
    await user.type(screen.getByLabelText('Goal'), '!');
    await screen.findByText('Refused: engine_unavailable');
    expect(screen.getByRole('button', { name: 'Save' }).hasAttribute('disabled')).toBe(true);
    expect(screen.getByRole('button', { name: 'Save without running' }).hasAttribute('disabled')).toBe(false);
    answers = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await user.click(await saveButton());
    await waitFor(() => expect(puts(asked)[0]?.query).toEqual({ cascade: 'true' }));
  });

  it('keeps what was typed when somebody else was faster, shows the difference, and saves over it', async () => {
    let refuse = true;
    const asked = show(() => (refuse ? problem(412, 'stale_version') : { version: 5, stale: [] }));
    const user = userEvent.setup();
    const { rerender } = render(editor(), { wrapper: WithQueries });
    await user.type(screen.getByLabelText('Goal'), ' by the sea');
    await user.click(await saveButton());
    await screen.findByText('Refused: stale_version');
    rerender(editor(taskDetail({ version: 4, output: '{"goal":"Theirs","risks":[]}' })));
    await screen.findByText('Somebody changed this meanwhile');
    expect(screen.queryByText('Refused: stale_version')).toBeNull();
    expect((screen.getByLabelText('Goal') as HTMLInputElement).value).toBe('A café by the sea');
    await user.click(screen.getByRole('button', { name: 'See what is different' }));
    expect(compared).toEqual([[3, 4]]);

    refuse = false;
    await user.click(screen.getByRole('button', { name: 'Save over version 4' }));
    await user.click(await saveButton());
    await waitFor(() => expect(saved).toEqual([true]));
    expect(puts(asked).map(({ ifMatch }) => ifMatch)).toEqual(['"3"', '"4"']);
  });

  it('takes a save that was done after its answer for done, and not for the work of somebody else', async () => {
    show(problem(503, 'still_under_way'));
    const user = userEvent.setup();
    const { rerender } = render(editor(), { wrapper: WithQueries });
    await user.type(screen.getByLabelText('Goal'), ' again');
    await user.click(await saveButton());
    await screen.findByText('Refused: still_under_way');
    const output = JSON.stringify({ goal: 'A café again', risks: [{ name: 'Rent', weight: 3 }] });
    rerender(editor(taskDetail({ version: 4, output })));
    await waitFor(() => expect(screen.queryByText('Refused: still_under_way')).toBeNull());
    expect(screen.queryByText('Somebody changed this meanwhile')).toBeNull();
    expect((await saveButton()).hasAttribute('disabled')).toBe(true);
  });

  it('puts what the server refused beside its field, and opens the item that it is in', async () => {
    show(problem(422, 'content_invalid', [{ path: 'risks.0.weight', message: 'Too small' }]));
    const user = userEvent.setup();
    render(editor(), { wrapper: WithQueries });
    expect(screen.queryByLabelText('Weight')).toBeNull();
    await user.type(screen.getByLabelText('Goal'), '!');
    await user.click(await saveButton());
    await screen.findByText('1 place to mend before this can be saved.');
    expect(screen.getByLabelText('Weight').getAttribute('aria-invalid')).toBe('true');
  });

  it('has what was typed again after it was left, and follows a newer version where nothing was', async () => {
    show({ version: 4, stale: [] });
    const user = userEvent.setup();
    const first = render(editor(), { wrapper: WithQueries });
    await user.type(screen.getByLabelText('Goal'), ' again');
    first.unmount();
    const second = render(editor(), { wrapper: WithQueries });
    expect(screen.getByText('Your unsaved changes from before are here again.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    await user.click(screen.getByRole('button', { name: 'Discard my changes' }));
    expect((screen.getByLabelText('Goal') as HTMLInputElement).value).toBe('A café');
    second.rerender(editor(taskDetail({ version: 4, output: '{"goal":"Newer","risks":[]}' })));
    expect((screen.getByLabelText('Goal') as HTMLInputElement).value).toBe('Newer');
    expect(screen.queryByText('Somebody changed this meanwhile')).toBeNull();
  });

  it('saves nothing while a number is missing or one of two JSON fields cannot be read, and says so', async () => {
    show({ version: 4, stale: [] });
    const user = userEvent.setup();
    const output_schema = {
      type: 'object',
      properties: { days: { type: 'integer' }, one: {}, two: {} },
    };
    render(editor(taskDetail({ output_schema, output: '{"days":3,"one":1,"two":2}' })), {
      wrapper: WithQueries,
    });
    const isReady = async () => !(await saveButton()).hasAttribute('disabled');
    await user.clear(screen.getByLabelText('Days'));
    await user.type(screen.getByLabelText('One'), '}');
    await user.type(screen.getByLabelText('Two'), '}');
    await user.type(screen.getByLabelText('Two'), '{Backspace}5');
    screen.getByText('2 places cannot be read yet. Nothing is saved before that is mended.');
    expect(await isReady()).toBe(false);
    await user.type(screen.getByLabelText('One'), '{Backspace}');
    expect(await isReady()).toBe(false);
    await user.type(screen.getByLabelText('Days'), '4');
    expect(await isReady()).toBe(true);
  });

  it('saves nothing while the JSON cannot be read', async () => {
    show({ version: 4, stale: [] });
    const user = userEvent.setup();
    render(editor(), { wrapper: WithQueries });
    await user.type(screen.getByLabelText('Goal'), '!');
    await user.click(screen.getByRole('radio', { name: 'JSON' }));
    await user.type(screen.getByLabelText('JSON'), '{{');
    expect((await saveButton()).hasAttribute('disabled')).toBe(true);
    expect(screen.getAllByText(/no valid JSON/).length).toBeGreaterThan(0);
  });
});
