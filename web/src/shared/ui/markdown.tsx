import { memo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { FoldedText } from './folded-text.js';
import { CodeBlock } from './markdown/code-block.js';
import { htmlAsText } from './markdown/html-as-text.js';
import { PlainWhereBroken } from './markdown/plain-where-broken.js';
import { ID_PREFIX, isSafeLink, SCHEMA } from './markdown/schema.js';
import { SortableTable } from './markdown/sortable-table.js';
import { useHighlighter } from './markdown/use-highlighter.js';
import { PlainText } from './plain-text.js';

/** Quotes in quotes and lists in lists cost more with each level than they tell; beyond this a text is not drawn. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){60}/m;

const COMPONENTS: Components = {
  a: ({ href, title, children, node: _node, ...rest }) => {
    if (!isSafeLink(href)) return <span>{children}</span>;
    const elsewhere = href.startsWith('#') ? {} : { target: '_blank', rel: 'noopener noreferrer nofollow' };
    return (
      <a {...rest} href={href} title={title} {...elsewhere}>
        {children}
      </a>
    );
  },
  // A picture would be fetched from wherever the text says: its description stands in its place.
  img: ({ alt }) => <span>[{alt}]</span>,
  table: ({ node, children }) => node && <SortableTable node={node}>{children}</SortableTable>,
  pre: ({ node, children }) => node && <CodeBlock node={node}>{children}</CodeBlock>,
};

/**
 * The one place where model output becomes elements. HTML in it stays text, what is left goes through an allow list,
 * links open elsewhere without knowing where from, and nothing is loaded from another host. What is put in after the
 * list (colours of code, drawn diagrams, tables that sort) is our own.
 *
 * A text is read once: what stands beside it changes many times a second while a plan runs.
 */
export default memo(function Markdown({ text }: { text: string }) {
  return (
    <div className="prose-plan" dir="auto">
      <FoldedText text={text}>{(part) => <Rendered text={part} />}</FoldedText>
    </div>
  );
});

function Rendered({ text }: { text: string }) {
  const highlighter = useHighlighter(text);
  if (TOO_DEEP.test(text)) return <PlainText text={text} />;
  return (
    <PlainWhereBroken text={text}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm, htmlAsText]}
        remarkRehypeOptions={{ clobberPrefix: ID_PREFIX }}
        rehypePlugins={[[rehypeSanitize, SCHEMA], ...highlighter]}
        components={COMPONENTS}
      >
        {text}
      </ReactMarkdown>
    </PlainWhereBroken>
  );
}
