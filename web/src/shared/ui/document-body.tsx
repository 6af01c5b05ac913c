import { lazy, Suspense } from 'react';
import { FoldedText } from './folded-text.js';
import { JsonTree } from './json-tree.js';
import { Loading } from './loading.js';
import { PlainText } from './plain-text.js';

const Markdown = lazy(() => import('./markdown.js'));
const CsvTable = lazy(() => import('./csv-table.js'));
const Diagram = lazy(() => import('./diagram/diagram.js').then(({ Diagram: each }) => ({ default: each })));

export type Shape = 'markdown' | 'json' | 'csv' | 'mermaid' | 'text';

const SHAPES: Readonly<Record<string, Shape>> = {
  'text/markdown': 'markdown',
  'application/json': 'json',
  'text/csv': 'csv',
  'text/vnd.mermaid': 'mermaid',
};

const ENDINGS: Readonly<Record<string, Shape>> = {
  md: 'markdown',
  csv: 'csv',
  mmd: 'mermaid',
  mermaid: 'mermaid',
};

/** How a text of that type is shown, or null where it is none. HTML is a document of its own, never a part of the page. */
export function shapeOf(contentType: string, name = ''): Shape | null {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/html') return null;
  const shape = SHAPES[type] ?? (type.endsWith('+json') ? 'json' : null);
  if (shape || !type.startsWith('text/')) return shape;
  // Text that no type tells more of may do so by its name.
  const [, ending = ''] = /\.(\w+)$/.exec(name.toLowerCase()) ?? [];
  return ENDINGS[ending] ?? 'text';
}

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

interface DocumentBodyProps {
  text: string;
  shape: Shape;
  /** As it was written, whatever its shape. */
  raw: boolean;
  name: string;
}

/** A text rendered by its shape. */
export function DocumentBody({ text, shape, raw, name }: DocumentBodyProps) {
  if (!raw && shape === 'json') {
    const json = parsed(text);
    if (json) return <JsonTree value={json.value} />;
  }
  if (raw || shape === 'text' || shape === 'json')
    return <FoldedText text={text}>{(part) => <PlainText text={part} />}</FoldedText>;
  return (
    <Suspense fallback={<Loading />}>
      {shape === 'markdown' && <Markdown text={text} />}
      {shape === 'csv' && <CsvTable text={text} name={name} />}
      {shape === 'mermaid' && <Diagram source={text} />}
    </Suspense>
  );
}
