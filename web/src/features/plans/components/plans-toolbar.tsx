import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';
import { SearchField } from '../../../shared/ui/search-field.js';
import type { PlansView, Shown } from '../plans-view.js';

const t = texts.plans;
const CHOICES: readonly (Shown | undefined)[] = [
  undefined,
  'running',
  'waiting',
  'failed',
  'completed',
  'cancelled',
  'archived',
];

interface PlansToolbarProps {
  view: PlansView;
  onView: (view: PlansView) => void;
  total: number | undefined;
}

/** Search and filters. What they say stands in the address. */
export function PlansToolbar({ view, onView, total }: PlansToolbarProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <SearchField
        label={t.search}
        value={view.search ?? ''}
        onSettled={(search) => onView({ ...view, search })}
      />
      <div role="group" aria-label={t.filters} className="flex flex-wrap gap-1">
        {CHOICES.map((status) => (
          <button
            key={status ?? 'any'}
            type="button"
            aria-pressed={view.status === status}
            onClick={() => onView({ ...view, status })}
            className="text-muted hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent min-h-9 rounded-lg px-2.5 text-sm font-medium transition-colors duration-150"
          >
            {t.shown[status ?? 'any']}
          </button>
        ))}
      </div>
      {view.tag && (
        <button
          type="button"
          aria-label={t.untag(view.tag)}
          onClick={() => onView({ ...view, tag: undefined })}
          className="bg-accent-soft text-accent inline-flex min-h-8 items-center gap-1 rounded-full px-3 text-sm font-medium"
        >
          {t.tagged(view.tag)} <Icon name="cross" />
        </button>
      )}
      <p role="status" className="text-muted ms-auto text-sm">
        {total !== undefined && t.count(total)}
      </p>
    </div>
  );
}
