/**
 * The only script of a report. A click on the head of a column sorts its table, numbers by value and words by their
 * language; without it the tables read as they are. And where a page frames the report of a plan that grows, the page
 * sends the newer report (`{planwright_report: html}`): only the parts that differ are exchanged, so that the reader
 * stays at the same place, with the same tables sorted and the same answers unfolded. `{planwright_print: true}` prints it:
 * a page cannot print what is in a frame without an origin.
 */
export const REPORT_SCRIPT = `const PARTS = '.top, .contents, main > *, footer';
const keyOf = (part) => part.id || part.className || part.localName;
const written = new Map([...document.querySelectorAll(PARTS)].map((part) => [keyOf(part), part.outerHTML]));
const sortable = (root) => {
  for (const table of root.querySelectorAll('.prose table')) {
    const body = table.tBodies[0];
    if (!body || body.rows.length < 3) continue;
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        const text = (row) => (row.cells[column] ? row.cells[column].textContent.trim() : '');
        const order = (a, b) => text(a).localeCompare(text(b), document.documentElement.lang, { numeric: true });
        [...body.rows].sort((a, b) => (down ? order(b, a) : order(a, b))).forEach((row) => body.append(row));
        for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      });
    });
  }
};
const exchange = (old, part) => {
  const focus = old.contains(document.activeElement) && document.activeElement.getAttribute('href');
  const { scrollTop } = old;
  old.replaceWith(part);
  part.scrollTop = scrollTop;
  const link = focus && [...part.querySelectorAll('a')].find((a) => a.getAttribute('href') === focus);
  if (link) link.focus({ preventScroll: true });
};
const renew = (html) => {
  const here = new Map([...document.querySelectorAll(PARTS)].map((part) => [keyOf(part), part]));
  const read = [...here].find(([key, part]) => key !== 'contents' && part.getBoundingClientRect().bottom > 0);
  const top = scrollY > 0 && read ? read[1].getBoundingClientRect().top : null;
  let before = null;
  for (const part of new DOMParser().parseFromString(html, 'text/html').querySelectorAll(PARTS)) {
    const key = keyOf(part);
    const source = part.outerHTML;
    const old = here.get(key);
    const inMain = part.parentElement.localName === 'main';
    here.delete(key);
    if (old && written.get(key) === source) {
      if (inMain) before = old;
      continue;
    }
    written.set(key, source);
    sortable(part);
    if (old) exchange(old, part);
    else if (before) before.after(part);
    else document.querySelector('main').prepend(part);
    if (inMain) before = part;
  }
  for (const [key, gone] of here) {
    written.delete(key);
    gone.remove();
  }
  const now = top !== null && [...document.querySelectorAll(PARTS)].find((part) => keyOf(part) === read[0]);
  if (now) scrollBy({ top: now.getBoundingClientRect().top - top, behavior: 'instant' });
};
sortable(document);
if (parent !== window) {
  document.documentElement.style.overflowAnchor = 'none';
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || !data) return;
    if (typeof data.planwright_report === 'string') renew(data.planwright_report);
    if (data.planwright_print === true) print();
  });
}`;

/** How a Content-Security-Policy names it: the script runs, and nothing else does. A test holds it against the script. */
export const REPORT_SCRIPT_HASH = "'sha256-MasFWwR63EzIiZKCmMxTD2vxaruLu++gTU6g0Qx0QWg='";
