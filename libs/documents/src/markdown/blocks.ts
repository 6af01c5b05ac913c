import { oneLine } from './escape.js';

// Every argument here is Markdown; text of a model or a person goes through `escapeMarkdown` first.

/** A heading of level 1 to 6. */
export function heading(level: 1 | 2 | 3 | 4 | 5 | 6, markdown: string): string {
  return `${'#'.repeat(level)} ${oneLine(markdown)}`;
}

/** A list, one bullet an item. An item may have several lines or a list of its own; it stays one item. */
export function bulletList(items: readonly string[]): string {
  return items.map((item) => `- ${hanging(item, 2)}`).join('\n');
}

/** The same with numbers from 1. */
export function numberedList(items: readonly string[]): string {
  return items.map((item, i) => `${i + 1}. ${hanging(item, String(i + 1).length + 2)}`).join('\n');
}

/**
 * A table. Pipes in cells are escaped and line breaks become `<br>`. A row with too few cells is filled with empty ones;
 * '' where there are no rows.
 * @throws RangeError when a row has more cells than there are columns: what it says would not be shown.
 */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => {
    if (cells.length > columns.length)
      throw new RangeError(`a table row has ${cells.length} cells for ${columns.length} columns`);
    return `| ${columns.map((_, i) => cell(cells[i] ?? '')).join(' | ')} |`;
  };
  return [line(columns), `| ${columns.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** A heading with what stands under it; parts that are empty are left out, and a section of nothing is ''. */
export function section(level: 1 | 2 | 3 | 4 | 5 | 6, title: string, ...parts: readonly string[]): string {
  const body = blocks(...parts);
  return body === '' ? '' : `${heading(level, title)}\n\n${body}`;
}

/** Parts under each other with a blank line between; empty ones are left out. */
export function blocks(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

const hanging = (markdown: string, indent: number): string =>
  markdown.trim().replace(/\r?\n(?=[^\r\n])/g, `\n${' '.repeat(indent)}`);

const cell = (markdown: string): string =>
  markdown
    .trim()
    .replace(/\s*\r?\n\s*/g, '<br>')
    .replace(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|');
