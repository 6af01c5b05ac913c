import ReactMarkdown from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { scrollable } from './scrollable.js';

/**
 * The one place where model output becomes elements. HTML in it stays text, what is left is sanitised, links open
 * elsewhere without knowing where from, and nothing is loaded from another host.
 */
export default function Markdown({ text }: { text: string }) {
  return (
    <div className="prose-plan" dir="auto">
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[rehypeSanitize]}
        components={{
          a: ({ href, children }) => (
            <a href={href} target="_blank" rel="noopener noreferrer nofollow">
              {children}
            </a>
          ),
          img: ({ alt, src }) => <span>{`[${alt || String(src ?? '')}]`}</span>,
          table: ({ children }) => (
            <div className="table-scroll" role="group" {...scrollable}>
              <table>{children}</table>
            </div>
          ),
        }}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
