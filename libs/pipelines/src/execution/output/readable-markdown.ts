const HIGHEST = 2;
const LOWEST = 6;

/** The text inside a code fence that stands around all of it: models like to put one there. */
function withoutFence(text: string): string {
  const [, , inner] = /^(`{3,}|~{3,})[ \t]*\w*[ \t]*\r?\n([\s\S]*?)\r?\n\1[ \t]*$/.exec(text.trim()) ?? [];
  return inner ?? text.trim();
}

// A comment, a tag, a declaration. What is left when one is taken out may be one again, so this goes on until none is.
const HTML = /<!--[\s\S]*?-->|<[/!?]?[a-z][^<>]*>/giu;

function withoutHtml(text: string): string {
  let before: string;
  let after = text;
  do {
    before = after;
    after = before.replace(HTML, '');
  } while (after !== before);
  // A tag that was never closed.
  return after.replace(/<(?=[a-z/!?])/giu, '&lt;');
}

/** Moves headings down together until none is higher than level two; lines of code stay as they are. */
function withLowerHeadings(text: string): string {
  const marked = text.replace(/^ {0,3}(\S[^\n]*)\n {0,3}=+[ \t]*$/gm, '# $1');
  let fence: string | null = null;
  const isCode = marked.split('\n').map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const inside = fence !== null;
    if (mark && fence === null) fence = mark;
    else if (mark && fence !== null && mark.startsWith(fence)) fence = null;
    return inside || mark !== undefined;
  });
  const level = (line: string): number => /^ {0,3}(#{1,6})(?=\s|$)/.exec(line)?.[1]?.length ?? LOWEST;
  const lines = marked.split('\n');
  const highest = Math.min(LOWEST, ...lines.filter((_, i) => !isCode[i]).map(level));
  const down = Math.max(0, HIGHEST - highest);
  return lines
    .map((line, i) =>
      isCode[i]
        ? line
        : line.replace(/^ {0,3}(#{1,6})(?=\s|$)/, (_, marks: string) =>
            '#'.repeat(Math.min(LOWEST, marks.length + down)),
          ),
    )
    .join('\n');
}

/**
 * Markdown that a model wrote, as it may stand in a document of ours: without a fence around it, without HTML, with
 * headings from level two down. Its links and images are the renderer's to refuse. '' where no text is left.
 */
export const readableMarkdown = (text: string): string =>
  withLowerHeadings(withoutHtml(withoutFence(text.replaceAll('\r\n', '\n')))).trim();

/** For the `wording` of the tasks that use it. */
export const READABLE = { withoutFence, HTML: HTML.source, withoutHtml, withLowerHeadings, readableMarkdown };
