/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { DEEP, HOSTILE } from '@planwright/testing/hostile';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Profiler } from 'react';
import Markdown from './markdown.js';

afterEach(cleanup);

// The drawing of diagrams needs a real browser; e2e/hostile.e2e.ts has one.
window.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as MediaQueryList;

const ALLOWED = new Set(
  'div h1 h2 h3 h4 h5 h6 p br hr blockquote ul ol li input a em strong del sup pre code table thead tbody tr th td section span button svg path rect'.split(
    ' ',
  ),
);
/** How columns stand, and the lines that hold a place while something is fetched. */
const STYLES = /^(text-align: (left|center|right)|width: \d+%);$/;
const SAFE_LINK = /^(https?:\/\/|mailto:|#)/i;

/** What stands in the page that no text may put there. */
function breachesIn(root: Element): string[] {
  const breaches: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const { localName } = element;
    if (!ALLOWED.has(localName)) breaches.push(`<${localName}>`);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || ['src', 'srcdoc', 'action', 'formaction', 'ping'].includes(name))
        breaches.push(`${localName} ${name}=${value}`);
      if (name === 'href' && !SAFE_LINK.test(value)) breaches.push(`href=${value}`);
      if (name === 'id' && !value.startsWith('text-')) breaches.push(`id=${value}`);
      if (name === 'style' && !STYLES.test(value)) breaches.push(`style=${value}`);
    }
    if (localName === 'a' && !element.getAttribute('href')?.startsWith('#')) {
      if (element.getAttribute('target') !== '_blank') breaches.push('a link that opens here');
      if (element.getAttribute('rel') !== 'noopener noreferrer nofollow') breaches.push('a link that tells');
    }
  }
  return breaches;
}

/** What a text is drawn as at first, before anything that it needs has been fetched. */
function drawn(text: string): HTMLElement {
  const { container, unmount } = render(<Markdown text={text} />);
  const copy = container.cloneNode(true) as HTMLElement;
  unmount();
  return copy;
}

describe('Markdown of a model on the page', () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 80), text]))('%j', (_name, text) => {
    const container = drawn(`before\n\n${text}\n\nafter`);
    expect(breachesIn(container)).toEqual([]);
    expect(container.textContent).toContain('before');
  });

  it.each(DEEP.map((text) => [text.slice(0, 40), text]))('shows %j, however deep or long', (_name, text) => {
    const container = drawn(text);
    expect(breachesIn(container)).toEqual([]);
    expect(container.textContent.length).toBeGreaterThan(100);
  });

  it('would find a breach', () => {
    const { container } = render(
      <p id="x">
        <a href="/api/plans">x</a>
        <iframe title="x" srcDoc="x" />
      </p>,
    );
    expect(breachesIn(container)).toHaveLength(6);
  });

  it('lets HTML stay text, and <br> break a line', () => {
    const { container } = render(
      <Markdown text={'<div class="x">words</div>\n\n| a |\n| - |\n| one<br>two <b>three</b> |'} />,
    );
    expect(container.textContent).toContain('<div class="x">words</div>');
    expect(container.querySelector('td')?.innerHTML).toBe('one<br>\ntwo three');
  });

  it('opens links elsewhere, those within the text here, and no others', () => {
    const { container } = render(
      <Markdown
        text={'[a](https://x.example) [b](mailto:c@d.example) [e](#f) [g](/api/plans) [h](//i.example)'}
      />,
    );
    expect(
      [...container.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.target]),
    ).toEqual([
      ['https://x.example', '_blank'],
      ['mailto:c@d.example', '_blank'],
      ['#f', ''],
    ]);
    expect(container.textContent).toBe('a b e g h');
  });

  it('leads from a footnote to its note and back', () => {
    const { container } = render(<Markdown text={'words[^1]\n\n[^1]: the note'} />);
    for (const link of container.querySelectorAll('a'))
      expect(container.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
  });

  it('sorts a table by value, both ways', async () => {
    const user = userEvent.setup();
    const { container } = render(
      <Markdown text={'| Item | Cost |\n| --- | --: |\n| b | €1,200 |\n| a | €90 |\n| c | €12,000 |'} />,
    );
    const order = () =>
      [...container.querySelectorAll('tbody tr')].map((row) => row.textContent.charAt(0)).join('');
    const cost = screen.getByRole('button', { name: 'Cost' });
    const orders = [order()];
    for (let press = 0; press < 2; press++) {
      await user.click(cost);
      orders.push(order());
    }
    expect(orders).toEqual(['bac', 'abc', 'cba']);
  });

  it('folds a long text until all of it is asked for', async () => {
    const user = userEvent.setup();
    const { container } = render(<Markdown text={`${'words\n\n'.repeat(5_000)}the end`} />);
    expect(container.textContent).not.toContain('the end');
    await user.click(screen.getByRole('button', { name: /Show the rest/ }));
    expect(container.textContent).toContain('the end');
  });

  it('colours code whose language it knows', async () => {
    const { container } = render(<Markdown text={'```ts\nconst a = 1;\n```'} />);
    await screen.findByText('const');
    expect(container.querySelector('.hljs-keyword')?.textContent).toBe('const');
  });
});

describe('a text beside what changes', () => {
  it('is read once', () => {
    const text = Array.from(
      { length: 200 },
      (_, line) => `- a *word* of [line](https://example.org/${line})`,
    ).join('\n');
    const spentMs: number[] = [];
    const shown = (beside: string) => (
      <Profiler id="text" onRender={(_id, _phase, ms) => spentMs.push(ms)}>
        <p>{beside}</p>
        <Markdown text={text} />
      </Profiler>
    );
    const { rerender } = render(shown('one'));
    rerender(shown('two'));
    expect(screen.getByText('two')).toBeTruthy();
    const [first = 0, second = 0] = spentMs;
    expect(second).toBeLessThan(first / 5);
  });
});
