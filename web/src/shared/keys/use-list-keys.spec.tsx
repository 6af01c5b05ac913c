/** @jest-environment jsdom */
import { expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { createCommandRegistry } from './command-registry.js';
import { CommandsProvider } from './commands-context.js';
import { useListKeys } from './use-list-keys.js';

const NAMES = ['one', 'two', 'three'];

function List({ below = false }: { below?: boolean }) {
  const { listRef, rowProps } = useListKeys<HTMLUListElement>({
    label: 'Plans',
    count: NAMES.length,
  });
  return (
    <ul ref={listRef} inert={below}>
      {NAMES.map((name, index) => (
        <li key={name}>
          <button {...rowProps(index)}>{name}</button>
        </li>
      ))}
    </ul>
  );
}

it('j and k move the focus through a list, stay within it and come back to where it was', () => {
  const registry = createCommandRegistry();
  render(
    <CommandsProvider value={{ registry, run: (command) => command.run() }}>
      <List />
      <button>elsewhere</button>
    </CommandsProvider>,
  );
  const press = (key: string): string | null => {
    act(() =>
      registry
        .all()
        .find(({ keys }) => keys === key)
        ?.run(),
    );
    return document.activeElement?.textContent ?? null;
  };
  expect(['j', 'j', 'j', 'j', 'k'].map(press)).toEqual(['one', 'two', 'three', 'three', 'two']);
  act(() => screen.getByText('elsewhere').focus());
  expect(press('j')).toBe('two');
});

it('a list below a panel that covers the page is not moved', () => {
  const registry = createCommandRegistry();
  render(
    <CommandsProvider value={{ registry, run: (command) => command.run() }}>
      <List below />
    </CommandsProvider>,
  );
  expect(registry.all().map(({ acts }) => acts?.())).toEqual([false, false]);
});
