import { Marked, type Token, type Tokens } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { escapeHtml } from './escape.js';

export interface RenderOptions {
  /** The highest heading of the text gets this level, the others keep their distance; without it levels stay. */
  topHeading?: 1 | 2 | 3 | 4 | 5 | 6;
  /** Gives headings the ids `<prefix>1`, `<prefix>2`, …; without it nothing has an id. Letters, digits and dashes. */
  headingPrefix?: string;
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
/** The only HTML of its own that a text may hold, bare of attributes; any other is shown as the text it is. */
const BARE_TAGS = 'br|hr|b|strong|i|em|u|s|del|ins|mark|small|sub|sup|kbd|code';
const BARE_TAG = new RegExp(`&lt;(/?(?:${BARE_TAGS}))\\s*/?&gt;`, 'gi');

const SAFE_LINK = /^(https?:\/\/|mailto:)/i;

/**
 * The one place where Markdown or a model's text becomes HTML that may be shown. GitHub's Markdown; two walls stand
 * behind each other: HTML in the text is shown as text (but for a few bare formatting tags), and the result goes
 * through a strict allow list. Images are not loaded: their description stands in their place. Links open http, https
 * and mail addresses only, in a page of their own that knows nothing of this one. Same text, same HTML.
 */
export function renderMarkdown(markdown: string, options: RenderOptions = {}): string {
  const marked = reader(options.topHeading);
  const clean = sanitizeHtml(parse(marked, markdown), {
    ...ALLOW_LIST,
    transformTags: { ...ALLOW_LIST.transformTags, ...headingIds(options.headingPrefix) },
  });
  // After the cleaning, since this wrapper is ours; a wide table must scroll by itself, by keyboard as well.
  return clean
    .replaceAll('<table>', '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')
    .trim();
}

/** Text nested thousands deep overflows the parser's stack; it is shown as it is, so that one text never costs a report. */
function parse(marked: Marked, markdown: string): string {
  try {
    return marked.parse(markdown, { async: false });
  } catch {
    return `<pre>${escapeHtml(markdown)}</pre>`;
  }
}

const ALLOW_LIST: sanitizeHtml.IOptions & { transformTags: Record<string, sanitizeHtml.Transformer> } = {
  allowedTags: [
    ...HEADINGS,
    ...BARE_TAGS.split('|'),
    ...['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel', 'target'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
    ...Object.fromEntries(HEADINGS.map((tag) => [tag, ['id']])),
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  transformTags: {
    a: (tagName, { href, title }) => {
      const attribs: Record<string, string> = { target: '_blank', rel: 'noopener noreferrer nofollow' };
      if (href !== undefined && SAFE_LINK.test(href)) attribs['href'] = href;
      if (title !== undefined) attribs['title'] = title;
      return { tagName, attribs };
    },
    ol: keep('start', /^\d{1,9}$/),
    th: keep('align', /^(left|center|right)$/),
    td: keep('align', /^(left|center|right)$/),
  },
};

function keep(attribute: string, shape: RegExp): sanitizeHtml.Transformer {
  return (tagName, attribs) => {
    const value = attribs[attribute];
    return { tagName, attribs: value !== undefined && shape.test(value) ? { [attribute]: value } : {} };
  };
}

function headingIds(prefix: string | undefined): Record<string, sanitizeHtml.Transformer> {
  let count = 0;
  const rename: sanitizeHtml.Transformer = (tagName) => {
    count += 1;
    const attribs: Record<string, string> = prefix ? { id: `${prefix}${count}` } : {};
    return { tagName, attribs };
  };
  return Object.fromEntries(HEADINGS.map((tag) => [tag, rename]));
}

function reader(topHeading: number | undefined): Marked {
  return new Marked({
    gfm: true,
    renderer: {
      html: (token) => {
        const shown = escapeHtml(token.text.replace(/<!--[\s\S]*?-->/g, '')).replace(BARE_TAG, '<$1>');
        return token.block ? `<p>${shown}</p>\n` : shown;
      },
      // A link to nowhere we allow leaves its text; `false` is the usual rendering.
      link({ href, tokens }) {
        return SAFE_LINK.test(href) ? false : this.parser.parseInline(tokens);
      },
      image: ({ text, title }) => escapeHtml(text || title || ''),
      checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    },
    hooks: {
      processAllTokens: (tokens) => {
        if (topHeading !== undefined) liftHeadings(tokens, topHeading);
        return tokens;
      },
    },
  });
}

function liftHeadings(tokens: Token[], top: number): void {
  const headings: Tokens.Heading[] = [];
  const collect = (list: Token[]): void => {
    for (const token of list) {
      if (token.type === 'heading') headings.push(token as Tokens.Heading);
      if (token.type === 'list') collect((token as Tokens.List).items);
      else if ('tokens' in token && token.tokens) collect(token.tokens);
    }
  };
  collect(tokens);
  const highest = Math.min(...headings.map((heading) => heading.depth));
  for (const heading of headings) heading.depth = Math.min(6, heading.depth - highest + top);
}
