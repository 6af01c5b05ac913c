/**
 * Model or user text as one line of Markdown that reads exactly as it was written: nothing in it becomes emphasis, a
 * link, a list, a heading, a table cell or HTML. Line breaks become spaces. Underscores inside words stay bare, since
 * Markdown gives them no meaning and people read the raw file, too.
 */
export function escapeMarkdown(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*[\]<>|~&@]/g, '\\$&')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      // Bare addresses would become links.
      .replace(/:\/\//g, '\\://')
      .replace(/\b(www)\./gi, '$1\\.')
      // These mean something only where a line begins.
      .replace(/^([-+=#])/, '\\$1')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
  );
}

/** Text of several paragraphs, each escaped; blank lines part them. */
export function escapeParagraphs(text: string): string {
  return text
    .split(/\r?\n\s*\n/)
    .map(escapeMarkdown)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Collapses white space and control characters to single spaces and trims. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
