interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
}

const COMMENT = /<!--[\s\S]*?-->/g;
const BREAK = /^<br\s*\/?>$/i;
/** Marks that only colour words: the words stay, the marks go. */
const BARE = /^<\/?(?:b|strong|i|em|u|s|del|ins|mark|small|sub|sup|kbd|code)\s*>$/i;
/** What holds blocks; everything else that has children holds words. */
const BLOCKS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/**
 * Lets HTML in Markdown stay the text it is, so that nothing a model wrote is lost on the reader. `<br>` breaks a line:
 * in a cell of a table there is no other way to, and models use it.
 */
export const htmlAsText = () => convert;

function convert(parent: MarkdownNode): void {
  for (const [at, child] of (parent.children ?? []).entries()) {
    if (child.type !== 'html') convert(child);
    else parent.children?.splice(at, 1, asText(child.value ?? '', BLOCKS.has(parent.type)));
  }
}

function asText(html: string, block: boolean): MarkdownNode {
  if (BREAK.test(html)) return block ? { type: 'paragraph', children: [] } : { type: 'break' };
  const text = { type: 'text', value: BARE.test(html) ? '' : html.replace(COMMENT, '') };
  return block ? { type: 'paragraph', children: [text] } : text;
}
