import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import type { TimelineFilter } from '../build-rows.js';
import { PAN_STEP, ZOOM_STEP } from '../steps.js';

const t = texts.timeline;
const FILTERS: readonly [TimelineFilter, string][] = [
  [undefined, t.all],
  ['running', t.runningOnly],
  ['failed', t.failedOnly],
];

interface TimelineToolbarProps {
  filter: TimelineFilter;
  onFilter: (filter: TimelineFilter) => void;
  allOpen: boolean;
  onOpenAll: (open: boolean) => void;
  /** Whether all of the plan is shown. */
  whole: boolean;
  onWhole: () => void;
  onZoom: (factor: number) => void;
  onPan: (share: number) => void;
}

/** What is shown, and which stretch of time. */
export function TimelineToolbar(props: TimelineToolbarProps) {
  const { filter, onFilter, allOpen, onOpenAll, whole, onWhole, onZoom, onPan } = props;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div role="group" aria-label={t.filterLabel} className="flex flex-wrap gap-1">
        {FILTERS.map(([value, word]) => (
          <Button
            key={word}
            small
            look={filter === value ? 'quiet' : 'bare'}
            aria-pressed={filter === value}
            onClick={() => onFilter(value)}
          >
            {word}
          </Button>
        ))}
      </div>
      <Legend />
      <div role="group" aria-label={t.zoomLabel} className="ms-auto flex flex-wrap items-center gap-1">
        {!filter && (
          <Button small look="bare" onClick={() => onOpenAll(!allOpen)}>
            {allOpen ? t.foldAll : t.openAll}
          </Button>
        )}
        <Button
          small
          look="bare"
          icon="back"
          disabled={whole}
          aria-label={t.earlier}
          title={t.earlier}
          onClick={() => onPan(-PAN_STEP)}
        />
        <Button
          small
          look="bare"
          icon="forward"
          disabled={whole}
          aria-label={t.later}
          title={t.later}
          onClick={() => onPan(PAN_STEP)}
        />
        <Button
          small
          look="bare"
          icon="bar"
          disabled={whole}
          aria-label={t.zoomOut}
          title={t.zoomOut}
          onClick={() => onZoom(ZOOM_STEP)}
        />
        <Button
          small
          look="bare"
          icon="plus"
          aria-label={t.zoomIn}
          title={t.zoomIn}
          onClick={() => onZoom(1 / ZOOM_STEP)}
        />
        <Button small disabled={whole} onClick={onWhole}>
          {t.whole}
        </Button>
      </div>
    </div>
  );
}

function Legend() {
  const parts = [
    ['tone-hatch h-2', t.legendQueued],
    ['tone-veil h-2.5', t.legendFirst],
    ['tone-bar h-2.5', t.legendRun],
    ['tone-bar ring-ink h-2.5 ring-1', t.legendCritical],
  ] as const;
  return (
    <ul aria-label={t.legend} className="text-muted flex flex-wrap gap-x-4 gap-y-1 text-xs max-lg:hidden">
      {parts.map(([look, word]) => (
        <li key={word} className="tone-green inline-flex items-center gap-1.5">
          <span aria-hidden="true" className={`relative w-5 overflow-hidden rounded-sm ${look}`} />
          {word}
        </li>
      ))}
    </ul>
  );
}
