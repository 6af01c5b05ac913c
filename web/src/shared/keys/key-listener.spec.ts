/** @jest-environment jsdom */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Command } from './command.js';
import { createKeyListener } from './key-listener.js';

const ran: string[] = [];
const command = (keys: string, name = keys): Command => ({
  id: name,
  label: name,
  group: 'page',
  keys,
  run: () => ran.push(name),
});

describe('keys', () => {
  let commands: Command[];
  let single: boolean;
  const listener = createKeyListener({
    commands: () => commands,
    run: (each) => each.run(),
    singleKeys: () => single,
  });
  const press = (key: string, target: Element = document.body, more: KeyboardEventInit = {}): void => {
    target.addEventListener('keydown', (event) => listener(event as KeyboardEvent), { once: true });
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  };
  const within = (html: string, selector: string): Element => {
    document.body.innerHTML = html;
    const found = document.querySelector(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };

  beforeEach(() => {
    ran.length = 0;
    single = true;
    commands = [command('j'), command('g p'), command('g g'), command('mod+k')];
    document.body.innerHTML = '';
  });

  it('act alone, one after another, and with the command key', () => {
    for (const key of ['j', 'g', 'p', 'g', 'g']) press(key);
    press('k', document.body, { metaKey: true });
    press('k', document.body, { ctrlKey: true });
    expect(ran).toEqual(['j', 'g p', 'g g', 'mod+k', 'mod+k']);
  });

  it('a second stroke that leads nowhere is taken for itself', () => {
    press('g');
    press('j');
    press('p');
    expect(ran).toEqual(['j']);
  });

  it('type where a field has the focus, except with the command key', () => {
    const field = within('<textarea></textarea>', 'textarea');
    press('j', field);
    press('k', field, { ctrlKey: true });
    expect(ran).toEqual(['mod+k']);
  });

  it('belong to the dialog, menu or list box that has the focus', () => {
    press('j', within('<div role="dialog"><button></button></div>', 'button'));
    press('j', within('<div role="menu"><i tabindex="0"></i></div>', 'i'));
    expect(ran).toEqual([]);
  });

  it('act in the panel of a task, also where it covers the page as a dialog', () => {
    press('j', within('<div role="dialog" data-panel><button></button></div>', 'button'));
    press('k', within('<div role="dialog" data-panel><input></div>', 'input'), { ctrlKey: true });
    expect(ran).toEqual(['j', 'mod+k']);
  });

  it('single ones can be turned off', () => {
    single = false;
    for (const key of ['j', 'g', 'p']) press(key);
    press('k', document.body, { ctrlKey: true });
    expect(ran).toEqual(['mod+k']);
  });

  it('go to what registered last where two want the same', () => {
    commands.push(command('j', 'panel'));
    press('j');
    expect(ran).toEqual(['panel']);
  });
});
