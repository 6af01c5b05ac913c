import type { ReactNode } from 'react';
import { texts } from '../../texts/en.js';
import { CopyButton } from '../copy-button.js';
import { Diagram } from '../diagram/diagram.js';
import { scrollable } from '../scrollable.js';
import { type Element, isElement, textOf } from './tree.js';

/** A block of code with its words to copy; one in Mermaid is drawn. */
export function CodeBlock({ node, children }: { node: Element; children?: ReactNode }) {
  const code = node.children.find((child) => isElement(child, 'code'));
  const source = textOf(node);
  const names = code?.properties['className'];
  if (Array.isArray(names) && names.includes('language-mermaid')) return <Diagram source={source} />;
  return (
    <div className="group relative">
      <pre {...scrollable}>{children}</pre>
      <div className="bg-sunken absolute end-1 top-1 rounded-lg opacity-0 transition-opacity duration-150 group-focus-within:opacity-100 group-hover:opacity-100">
        <CopyButton text={source} what={texts.common.code} />
      </div>
    </div>
  );
}
