/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { executionPipeline } from '@planwright/pipelines';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { filesOfRealRun, HAS_RUNS, WITHOUT_RUNS } from '../../../shared/real-runs.fixture.js';
import { keepFocus } from '../../../shared/ui/keep-focus.js';
import { useBrokenPlaces } from '../use-broken-places.js';
import { blankOf } from '../form/blank.js';
import { shapeOfSchema, type Schema } from '../form/shape.js';
import { ContentForm } from './content-form.js';

const NOTHING: ReadonlyMap<string, string> = new Map();

let shown: unknown;
const keep = (value: unknown): void => {
  shown = value;
};

function Form({ schema, value: begun }: { schema: Schema | null; value: unknown }) {
  const [value, setValue] = useState(begun);
  const { broken, setBroken } = useBrokenPlaces();
  useEffect(() => keep(value), [value]);
  return (
    <ContentForm
      schema={schema}
      value={value}
      change={setValue}
      broken={broken}
      setBroken={setBroken}
      problems={NOTHING}
      disabled={false}
    />
  );
}

const schemas = executionPipeline.tasks.flatMap(({ name, output }) =>
  output ? [[name, z.toJSONSchema(output) as Schema] as const] : [],
);

afterEach(cleanup);

describe('the form of an output', () => {
  it('can be made of every schema of the pipeline', () => {
    expect(schemas.length).toBeGreaterThan(40);
    for (const [, schema] of schemas) {
      const { unmount } = render(<Form schema={schema} value={blankOf(shapeOfSchema(schema))} />);
      expect(screen.getAllByRole('radio').length).toBeGreaterThan(1);
      unmount();
    }
  });

  it('changes, adds, moves and removes items of a list, each named by what it is', async () => {
    const user = userEvent.setup();
    const item = { type: 'object', properties: { name: { type: 'string' }, days: { type: 'integer' } } };
    const schema = { type: 'object', properties: { steps: { type: 'array', minItems: 1, items: item } } };
    render(
      <Form
        schema={schema}
        value={{
          steps: [
            { name: 'Lease', days: 3 },
            { name: 'Permit', days: 9 },
          ],
        }}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Move down: Lease' }));
    await user.click(screen.getByRole('button', { name: 'Add to Steps' }));
    const added = screen.getAllByLabelText('Name');
    expect(added).toHaveLength(1);
    await user.type(added[0] as HTMLElement, 'Open');
    await user.click(screen.getByRole('button', { name: 'Remove: Lease' }));
    expect(shown).toEqual({
      steps: [
        { name: 'Permit', days: 9 },
        { name: 'Open', days: 0 },
      ],
    });
    await user.click(screen.getByRole('button', { name: 'Remove: Open' }));
    expect(screen.getByRole('button', { name: 'Remove: Permit' }).hasAttribute('disabled')).toBe(true);
  });

  it('keeps the focus in a list whose item is removed, wherever that stood', async () => {
    const user = userEvent.setup();
    const end = keepFocus();
    const schema = { type: 'object', properties: { steps: { type: 'array', items: { type: 'string' } } } };
    render(<Form schema={schema} value={{ steps: ['Lease', 'Permit', 'Open'] }} />);
    for (const name of ['Remove: Lease', 'Remove: Open']) {
      act(() => screen.getByRole('button', { name }).focus());
      await user.keyboard('{Enter}');
      await waitFor(() =>
        expect(document.activeElement?.querySelector('legend')?.textContent).toMatch(/^Steps/),
      );
    }
    end();
  });

  it('keeps what is open, and what cannot be read yet, with its item when that is moved', async () => {
    const user = userEvent.setup();
    const item = { type: 'object', properties: { name: { type: 'string' }, days: { type: 'integer' } } };
    const schema = { type: 'object', properties: { steps: { type: 'array', items: item } } };
    const steps = ['Lease', 'Permit', 'Open'].map((name, index) => ({ name, days: index + 1 }));
    render(<Form schema={schema} value={{ steps }} />);
    const isOpen = (name: string) =>
      screen.getByRole('button', { name, expanded: true, hidden: false }) !== null;
    await user.click(screen.getByRole('button', { name: 'Permit' }));
    await user.clear(screen.getByLabelText('Days'));
    await user.click(screen.getByRole('button', { name: 'Move up: Permit' }));
    expect(isOpen('Permit')).toBe(true);
    expect((screen.getByLabelText('Days') as HTMLInputElement).value).toBe('');
    await user.click(screen.getByRole('button', { name: 'Remove: Lease' }));
    expect((screen.getByLabelText('Days') as HTMLInputElement).value).toBe('');
    // What cannot be read is neither folded away nor left for the other view.
    await user.click(screen.getByRole('button', { name: 'Permit' }));
    await user.click(screen.getByRole('radio', { name: 'JSON' }));
    expect(screen.getByLabelText('Days').getAttribute('aria-invalid')).toBe('true');
    await user.type(screen.getByLabelText('Days'), '7');
    expect(shown).toEqual({
      steps: [
        { name: 'Permit', days: 7 },
        { name: 'Open', days: 3 },
      ],
    });
    await user.click(screen.getByRole('radio', { name: 'JSON' }));
    expect(screen.getByLabelText('JSON')).toBeTruthy();
  });

  it('edits an output that is one text as the text that it is', async () => {
    const user = userEvent.setup();
    render(<Form schema={null} value="# Plan" />);
    await user.type(screen.getByLabelText('Content'), ' B');
    expect(shown).toBe('# Plan B');
  });

  const TITLE = 'shows every text of real outputs of a run, and changes nothing by being looked at';
  (HAS_RUNS ? it : it.skip)(HAS_RUNS ? TITLE : `${TITLE}: ${WITHOUT_RUNS}`, () => {
    const files = filesOfRealRun('.json', 12);
    expect(files.length).toBeGreaterThan(0);
    for (const { content } of files) {
      const value = JSON.parse(content) as unknown;
      const { container, unmount } = render(<Form schema={schemaLike(value)} value={value} />);
      expect(within(container).getAllByRole('radio')).toHaveLength(2);
      expect(shown).toBe(value);
      unmount();
    }
  });
});

/** A schema that a value fits: real outputs come with none of ours. */
function schemaLike(value: unknown): Schema {
  if (Array.isArray(value)) return { type: 'array', items: schemaLike(value[0]) };
  if (typeof value === 'object' && value !== null) {
    const properties = Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, schemaLike(each)]),
    );
    return { type: 'object', properties };
  }
  return value === null || value === undefined ? {} : { type: typeof value };
}
