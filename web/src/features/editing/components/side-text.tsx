import { texts } from '../../../shared/texts/en.js';

const t = texts.editing;

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2);

/** What one side says at a place, as text; undefined where it has nothing there. */
export function SideText({ title, value }: { title?: string; value: unknown }) {
  const absent = value === undefined || value === '';
  return (
    <div className="min-w-0">
      {title && <p className="text-muted text-sm">{title}</p>}
      <p
        className={`max-h-60 overflow-y-auto break-words whitespace-pre-wrap ${absent ? 'text-muted italic' : ''}`}
        dir="auto"
      >
        {absent ? t.absent : shown(value)}
      </p>
    </div>
  );
}
