import type { PlanPreview } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';

const t = texts.newPlan;

interface HintsProps {
  preview: PlanPreview;
  onAdd: (text: string) => void;
}

/** What the prompt is refused for, or what it leaves open with a way to add it. */
export function Hints({ preview, onAdd }: HintsProps) {
  if (preview.refused.length > 0) {
    return (
      <div className="tone-red tone-fill rounded-lg px-3 py-2 text-sm">
        <p className="font-semibold">{t.refusedTitle}</p>
        <ul className="text-ink mt-1 flex flex-col gap-1">
          {preview.refused.map(({ code, message, suggestion }) => (
            <li key={code}>
              {message} {suggestion}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  if (preview.missing.length === 0) return null;
  return (
    <div className="tone-blue tone-fill rounded-lg px-3 py-2 text-sm">
      <p className="font-semibold">{t.missingTitle}</p>
      <ul className="text-ink mt-1 flex flex-col gap-1.5">
        {preview.missing.map(({ field, message, example }) => (
          <li key={field} className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span>
              {message} <q className="text-muted italic">{example}</q>
            </span>
            <button
              type="button"
              className="text-accent inline-flex min-h-6 items-center gap-1 font-medium hover:underline"
              aria-label={t.addExample(example)}
              onClick={() => onAdd(example)}
            >
              <Icon name="plus" /> {t.add}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
