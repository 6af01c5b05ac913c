import { useEffect, useState } from 'react';
import { texts } from '../../texts/en.js';
import { Loading } from '../loading.js';
import { PlainText } from '../plain-text.js';
import { scrollable } from '../scrollable.js';
import { drawDiagram } from './draw-diagram.js';
import { useDark } from './use-dark.js';

type Drawing = { of: string } & ({ picture: string } | { failed: true });

/** A diagram in Mermaid, drawn as a picture, with its text below; only the text where it cannot be drawn. */
export function Diagram({ source }: { source: string }) {
  const dark = useDark();
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const of = `${dark} ${source}`;
  useEffect(() => {
    let left = false;
    const settle = (next: Drawing): void => {
      if (!left) setDrawing(next);
    };
    drawDiagram(source, dark).then(
      (picture) => settle({ of, picture }),
      () => settle({ of, failed: true }),
    );
    return () => {
      left = true;
    };
  }, [source, dark, of]);

  if (drawing?.of !== of) return <Loading lines={4} />;
  if ('failed' in drawing)
    return (
      <div className="flex flex-col gap-1">
        <p className="text-muted text-sm">{texts.common.notDrawn}</p>
        <PlainText text={source} />
      </div>
    );
  return (
    <figure className="flex flex-col gap-2">
      <div className="overflow-x-auto" role="group" aria-label={texts.common.diagram} {...scrollable}>
        <img
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.picture)}`}
          alt={texts.common.diagram}
          className="mx-auto max-w-none"
          onError={() => setDrawing({ of, failed: true })}
        />
      </div>
      <figcaption>
        <details>
          <summary className="text-muted hover:text-ink min-h-6 text-sm">{texts.common.diagramText}</summary>
          <PlainText text={source} />
        </details>
      </figcaption>
    </figure>
  );
}
