import type { ExtraProps } from 'react-markdown';

/** An element of the tree that Markdown became, before it is drawn. */
export type Element = NonNullable<ExtraProps['node']>;
type Node = Element['children'][number];

/** The text under a node. */
export function textOf(node: Node): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

export const isElement = (node: Node, tagName?: string): node is Element =>
  node.type === 'element' && (tagName === undefined || node.tagName === tagName);

/** Whether there is such an element under the node. */
export const holds = (node: Node, tagName: string): boolean =>
  'children' in node && node.children.some((child) => isElement(child, tagName) || holds(child, tagName));
