import type { PlanView } from '@planwright/contracts';
import { isEnded } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.js';

const t = texts.plans;
const NAMED = 6;

interface ConfirmWorkProps {
  action: 'cancel' | 'remove';
  plans: readonly PlanView[];
  onConfirm: (plans: readonly PlanView[]) => void;
  onClose: () => void;
}

/** Asks before plans are cancelled or deleted, and says which and what is lost. */
export function ConfirmWork({ action, plans, onConfirm, onClose }: ConfirmWorkProps) {
  const running = plans.filter((plan) => !isEnded(plan.status));
  const meant = action === 'cancel' ? running : plans;
  const tasks = meant.reduce((sum, plan) => sum + plan.completed_tasks, 0);
  const skipped = plans.length - running.length;
  return (
    <ConfirmDialog
      open
      danger
      title={action === 'cancel' ? t.cancelTitle(meant.length) : t.removeTitle(meant.length)}
      action={action === 'cancel' ? t.cancelConfirm(meant.length) : t.removeConfirm(meant.length)}
      onConfirm={() => onConfirm(meant)}
      onClose={onClose}
    >
      <ul className="list-disc ps-5">
        {meant.slice(0, NAMED).map((plan) => (
          <li key={plan.plan_id} dir="auto" className="line-clamp-1">
            {plan.title}
          </li>
        ))}
        {meant.length > NAMED && <li>{t.removeMore(meant.length - NAMED)}</li>}
      </ul>
      <p>{action === 'cancel' ? t.cancelBody : t.removeBody(tasks)}</p>
      {action === 'cancel' && skipped > 0 && <p className="text-muted">{t.cancelSkips(skipped)}</p>}
      {action === 'remove' && running.length > 0 && <p>{t.removeRuns(running.length)}</p>}
    </ConfirmDialog>
  );
}
