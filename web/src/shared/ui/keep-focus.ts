import { LAYERS } from '../keys/layers.js';

/** Parts of the page that can take the focus over: by their heading if they have one, else as a whole. */
const PLACES =
  'section, fieldset, header, main, [data-panel], [role=region], [role=group], [role=toolbar], [role=radiogroup]';
const HEADINGS = 'h1, h2, h3, h4';
/** A line of a list, and lists of which a row takes over for what belongs to them. */
const LISTS = 'li, [role=row], [role=tree], [data-rows]';
const ROWS = '[data-row], [data-task]';
/** What closes gives the focus back by itself; it has that long. */
const GIVEN_BACK_MS = 50;

const isSeen = (element: Element): boolean => element.checkVisibility?.() ?? true;

const canHold = (element: Element): boolean =>
  element.isConnected && !element.matches(':disabled') && !element.closest('[inert]') && isSeen(element);

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

/** The ways out of an element, from the inside. */
function around(element: Element): Element[] {
  const way: Element[] = [];
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) way.push(at);
  return way;
}

/** Which row of its list went with `gone`. */
function rowIn(gone: Element): number | null {
  const row = gone.matches('[data-row]') ? gone : gone.querySelector('[data-row]');
  return row instanceof HTMLElement ? Number(row.dataset['row']) : null;
}

/** The row that came into the place of one that is gone, or the one before it. */
function rowAt(list: Element, place: number): Element | undefined {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')].filter(canHold);
  return rows.findLast((row) => Number(row.dataset['row']) <= place) ?? rows[0];
}

/** The row that Tab comes to, else the first that is in sight. */
function rowOf(list: Element): Element | undefined {
  const rows = [...list.querySelectorAll(ROWS)].filter(canHold);
  return rows.find((row) => row.getAttribute('tabindex') === '0') ?? rows.find(isInSight) ?? rows[0];
}

function placeIn(part: Element, row: number | null): Element | undefined {
  if (!canHold(part)) return undefined;
  const taken = row === null ? undefined : rowAt(part, row);
  if (taken) return taken;
  const own = part.matches(LISTS) ? rowOf(part) : undefined;
  if (own || !part.matches(PLACES)) return own;
  // The page's own heading may be far out of sight.
  const headings = part.matches('main') ? [] : [...part.querySelectorAll(HEADINGS)];
  return headings.find(canHold) ?? part;
}

/**
 * The focus is never lost. When what has it leaves the page, or cannot have it any more, it goes to the nearest that
 * stays: the row in its place, the heading of its part, the part itself. One for the whole page; gives the way to end it.
 */
export function keepFocus(): () => void {
  /** What has the focus, or had it before a layer came over the page; null when a person took it away. */
  let last: Element | null = null;
  let way: Element[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = (element: Element): void => {
    last = element;
    way = around(element);
  };
  const isLost = (): boolean => {
    const at = document.activeElement;
    return last !== null && (at === null || at === document.body || (at === last && at.matches(':disabled')));
  };
  const nearest = (lost: Element): Element | undefined => {
    const left = way.findIndex((part) => part.isConnected);
    const row = rowIn(way[left - 1] ?? lost);
    for (const part of left < 0 ? [] : way.slice(left)) {
      const place = placeIn(part, lost.isConnected ? null : row);
      if (place) return place;
    }
    return undefined;
  };
  const bringBack = (): void => {
    timer = undefined;
    if (!last || !isLost()) return;
    const to = canHold(last) ? last : (nearest(last) ?? document.querySelector('main'));
    last = null;
    if (!(to instanceof HTMLElement)) return;
    if (to.tabIndex < 0 && !to.hasAttribute('tabindex')) to.tabIndex = -1;
    to.focus({ preventScroll: true });
  };
  const look = (): void => {
    if (isLost()) timer ??= setTimeout(bringBack, GIVEN_BACK_MS);
  };

  const onFocusIn = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    // A layer that was opened from nowhere leaves the page itself; what it was opened from is remembered.
    const main = document.querySelector('main');
    if (!target.closest(LAYERS)) take(target);
    else if (!last && main) take(main);
  };
  const onFocusOut = ({ target, relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null) return;
    queueMicrotask(() => {
      // What goes has gone by now: what stays and has lost the focus was left by a person.
      if (isLost() && target instanceof Element && canHold(target)) last = null;
      look();
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'inert'],
  });
  document.addEventListener('focusin', onFocusIn);
  document.addEventListener('focusout', onFocusOut);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', onFocusIn);
    document.removeEventListener('focusout', onFocusOut);
  };
}
