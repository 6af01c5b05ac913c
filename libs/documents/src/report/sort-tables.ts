import { createHash } from 'node:crypto';

/**
 * The only script of a report: a click on the head of a column sorts its table, numbers by value and words by their
 * language. Without it the tables read as they are.
 */
export const SORT_TABLES = `for (const table of document.querySelectorAll('.prose table')) {
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
}`;

/** How a Content-Security-Policy names it: the script runs, and nothing else does. */
export const SORT_TABLES_HASH = `'sha256-${createHash('sha256').update(SORT_TABLES).digest('base64')}'`;
