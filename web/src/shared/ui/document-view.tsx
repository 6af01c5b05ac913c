import { lazy, Suspense, useState } from 'react';
import { texts } from '../texts/en.js';
import { Button } from './button.js';
import { CopyButton } from './copy-button.js';
import { Loading } from './loading.js';

const Markdown = lazy(() => import('./markdown.js'));

type Shape = 'markdown' | 'json' | 'text';

/** How a content type is shown, or null where it is not. */
export function shapeOf(contentType: string): Shape | null {
  const type = contentType.split(';')[0]?.trim() ?? '';
  if (type === 'text/markdown') return 'markdown';
  if (type === 'application/json' || type.endsWith('+json')) return 'json';
  if (type === 'text/html') return null;
  return type.startsWith('text/') ? 'text' : null;
}

function pretty(source: string): string {
  try {
    return JSON.stringify(JSON.parse(source), null, 2);
  } catch {
    return source;
  }
}

const Plain = ({ text }: { text: string }) => (
  <pre className="bg-sunken overflow-x-auto rounded-lg p-3 font-mono text-sm whitespace-pre-wrap" dir="auto">
    {text}
  </pre>
);

interface DocumentViewProps {
  text: string;
  contentType: string;
  /** Its name, for the copy button. */
  name: string;
}

/** A text rendered by its type, with a toggle to the source. */
export function DocumentView({ text, contentType, name }: DocumentViewProps) {
  const [raw, setRaw] = useState(false);
  const shape = shapeOf(contentType) ?? 'text';
  return (
    <div className="flex flex-col gap-2">
      <div className="flex justify-end gap-1">
        {shape !== 'text' && (
          <Button look="bare" small aria-pressed={raw} onClick={() => setRaw(!raw)}>
            {texts.common.raw}
          </Button>
        )}
        <CopyButton text={text} what={name} />
      </div>
      {raw || shape === 'text' ? (
        <Plain text={text} />
      ) : shape === 'json' ? (
        <Plain text={pretty(text)} />
      ) : (
        <Suspense fallback={<Loading />}>
          <Markdown text={text} />
        </Suspense>
      )}
    </div>
  );
}
