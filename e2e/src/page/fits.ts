import type { Page } from 'playwright-core';

const TRIES = 10;
const AGAIN_MS = 100;

/**
 * What of a view cannot be read or reached at the size of its window: the page scrolls sideways, something leaves the
 * window or what clips it, or lies below something else even where the page is scrolled to it. Rows that are placed anew
 * after a change of size are waited for.
 */
export async function misfits(page: Page): Promise<string[]> {
  let found: string[] = [];
  for (let tries = 0; tries < TRIES; tries++) {
    found = await page.evaluate<string[]>(MISFITS);
    if (found.length === 0) break;
    await page.waitForTimeout(AGAIN_MS);
  }
  return found;
}

// A graph is moved about by hand; what is wide scrolls within itself; what only a screen reader reads has no place.
const MISFITS = `(() => {
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [role=tab], [role=menuitem], [role=option]';
  const WORDS = 'h1, h2, h3, h4, p, li, dt, dd, th, td, label, legend';
  const ELSEWHERE = '.react-flow__viewport, .graph-bar, .react-flow__minimap, .sr-only, [inert], [aria-hidden=true]';
  const found = [];
  const faults = (what, element) => found.push(what + ': ' + (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60) + ' <' + element.localName + ' class="' + element.className + '">');
  const { innerWidth, innerHeight } = window;
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
  const over = [...document.querySelectorAll('[role=dialog], [role=alertdialog], [role=menu]')].filter((each) => each.checkVisibility()).at(-1);
  const shown = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      && !element.closest(ELSEWHERE);
  };
  const ancestors = (element) => {
    const all = [];
    for (let each = element.parentElement; each; each = each.parentElement) all.push(each);
    return all;
  };
  const isWide = (each) => /auto|scroll/.test(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth;
  const clips = (each) => /hidden|clip/.test(getComputedStyle(each).overflowX);
  const hit = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
    const there = document.elementFromPoint(x, y);
    return there !== null && (element.contains(there) || there.contains(element) || there.closest('label')?.contains(element) === true);
  };
  for (const element of (over ?? document).querySelectorAll(CONTROLS + ', ' + WORDS)) {
    if (!shown(element)) continue;
    const around = ancestors(element);
    const { left, right } = element.getBoundingClientRect();
    const isControl = element.matches(CONTROLS);
    if (!around.some(isWide)) {
      if (left < -1 || right > innerWidth + 1) faults('leaves the window', element);
      const clip = isControl && around.find((each) => clips(each) && each !== document.body);
      const edges = clip && clip.getBoundingClientRect();
      if (edges && (left < edges.left - 2 || right > edges.right + 2)) faults('is cut off', element);
    }
    if (!isControl || element.disabled || hit(element)) continue;
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    if (!hit(element)) faults('is covered', element);
  }
  return [...new Set(found)];
})()`;
