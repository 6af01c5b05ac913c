interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
}

const BREAK = /^<br\s*\/?>$/i;

/** Lets `<br>` break a line: in a cell of a table there is no other way to, and models use it. All other HTML stays text. */
export const lineBreaks = () => breakIn;

function breakIn(parent: MarkdownNode): void {
  for (const [at, child] of (parent.children ?? []).entries()) {
    if (child.type === 'html' && BREAK.test(child.value ?? ''))
      parent.children?.splice(at, 1, { type: 'break' });
    else breakIn(child);
  }
}
