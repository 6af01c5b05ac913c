import type { Options } from 'rehype-sanitize';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * All that GitHub's Markdown can make and nothing else: whatever else a model wrote stays the text it is. Links go to
 * the web or to mail; the only ids are those of footnotes, prefixed, so that no script of ours can take one for its own.
 */
export const SCHEMA: Options = {
  tagNames: [
    ...HEADINGS,
    ...['p', 'br', 'hr', 'blockquote', 'ul', 'ol', 'li', 'input', 'a', 'img', 'em', 'strong', 'del', 'sup'],
    ...['pre', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'section'],
  ],
  attributes: {
    a: ['href', 'title', ['id', /^text-fnref-/], 'dataFootnoteRef', 'dataFootnoteBackref'],
    img: ['alt'],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    h2: [['className', 'sr-only']],
    input: [
      ['disabled', true],
      ['type', 'checkbox'],
      ['checked', true],
    ],
    li: [
      ['id', /^text-fn-/],
      ['className', 'task-list-item'],
    ],
    ol: ['start', ['className', 'contains-task-list']],
    ul: [['className', 'contains-task-list']],
    th: [['align', 'left', 'center', 'right']],
    td: [['align', 'left', 'center', 'right']],
    section: ['dataFootnotes', ['className', 'footnotes']],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
  ancestors: {
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
    li: ['ol', 'ul'],
  },
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};

/** Stands before each id that Markdown makes. */
export const ID_PREFIX = 'text-';

/** Where a link of a text may lead: the web, mail, or a place in the text itself. */
export const isSafeLink = (href: string | undefined): href is string =>
  href !== undefined && /^(?:https?:\/\/|mailto:|#)/i.test(href);
