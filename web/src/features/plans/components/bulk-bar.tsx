import type { PlanView } from '@planwright/contracts';
import { isEnded } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import type { RowAction } from './row-menu.js';

const t = texts.plans;

interface BulkBarProps {
  plans: readonly PlanView[];
  busy: boolean;
  onAction: (action: RowAction) => void;
  onClear: () => void;
}

/** What can be done to all that is selected, in reach wherever the list is scrolled to. */
export function BulkBar({ plans, busy, onAction, onClear }: BulkBarProps) {
  const archived = plans.every((plan) => plan.archived_at !== null);
  return (
    <div
      role="toolbar"
      aria-label={t.selection}
      className="glass sticky bottom-4 z-20 mx-auto flex w-fit max-w-full flex-wrap items-center gap-1.5 px-3 py-2"
    >
      <p role="status" className="pe-2 text-sm font-medium">
        {t.selected(plans.length)}
      </p>
      <Button small busy={busy} onClick={() => onAction(archived ? 'unarchive' : 'archive')}>
        {archived ? t.unarchive : t.archive}
      </Button>
      <Button small disabled={busy} onClick={() => onAction('tag')}>
        {t.tag}
      </Button>
      {plans.some((plan) => !isEnded(plan.status)) && (
        <Button small disabled={busy} onClick={() => onAction('cancel')}>
          {t.cancelMany}
        </Button>
      )}
      <Button small disabled={busy} onClick={() => onAction('remove')}>
        {t.remove}
      </Button>
      <Button small look="bare" icon="cross" aria-label={t.unselect} onClick={onClear} />
    </div>
  );
}
