import { useState, type ReactNode } from 'react';
import type { PlanView } from '@planwright/contracts';
import { useArtefacts } from '../../../shared/api/get-artefacts.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { useCommandPlan } from '../api/command-plan.js';
import { useDeletePlan } from '../api/delete-plan.js';

const t = texts.plan;

interface PlanActionsProps {
  plan: PlanView;
  more: ReactNode;
  onDeleted: () => void;
}

/** What can be done with the plan in its present state; what destroys or spends for nothing asks first. */
export function PlanActions({ plan, more, onDeleted }: PlanActionsProps) {
  const [asking, setAsking] = useState<'cancel' | 'delete' | null>(null);
  const command = useCommandPlan(plan.plan_id);
  const { status } = plan;
  const active = status === 'pending' || status === 'running' || status === 'waiting' || status === 'paused';
  const incomplete = status === 'completed' && plan.outcome === 'with_failures';
  const isSent = (name: string): boolean => command.isPending && command.variables === name;
  return (
    <div className="flex flex-col items-end gap-2">
      <div className="flex flex-wrap justify-end gap-2">
        {more}
        {status === 'running' && (
          <Button icon="pause" busy={isSent('pause')} onClick={() => command.mutate('pause')}>
            {t.pause}
          </Button>
        )}
        {(status === 'paused' || status === 'cancelled') && (
          <Button
            look="primary"
            icon="ready"
            busy={isSent('resume')}
            onClick={() => command.mutate('resume')}
          >
            {t.resume}
          </Button>
        )}
        {(status === 'failed' || incomplete) && (
          <Button
            look="primary"
            icon="retry"
            busy={isSent('resume')}
            onClick={() => command.mutate('resume')}
          >
            {t.retry}
          </Button>
        )}
        {active && (
          <Button icon="cross" busy={isSent('cancel')} onClick={() => setAsking('cancel')}>
            {t.cancel}
          </Button>
        )}
        {!active && (
          <Button look="bare" onClick={() => setAsking('delete')}>
            {t.remove}
          </Button>
        )}
      </div>
      {command.isError && <ErrorNotice error={command.error} />}
      <Dialog
        open={asking === 'cancel'}
        title={t.cancelTitle}
        onClose={() => setAsking(null)}
        footer={
          <>
            <Button onClick={() => setAsking(null)}>{texts.common.keep}</Button>
            <Button
              look="danger"
              onClick={() => {
                command.mutate('cancel');
                setAsking(null);
              }}
            >
              {t.cancelConfirm}
            </Button>
          </>
        }
      >
        <p>{t.cancelBody}</p>
      </Dialog>
      {asking === 'delete' && (
        <DeleteDialog planId={plan.plan_id} onClose={() => setAsking(null)} onDeleted={onDeleted} />
      )}
    </div>
  );
}

interface DeleteDialogProps {
  planId: string;
  onClose: () => void;
  onDeleted: () => void;
}

function DeleteDialog({ planId, onClose, onDeleted }: DeleteDialogProps) {
  const remove = useDeletePlan(planId, onDeleted);
  const files = useArtefacts(planId).data?.reduce((sum, group) => sum + group.items.length, 0) ?? 0;
  return (
    <Dialog
      open
      title={t.removeTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{texts.common.keep}</Button>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {t.removeConfirm}
          </Button>
        </>
      }
    >
      <p>{t.removeBody(files)}</p>
      {remove.isError && <ErrorNotice error={remove.error} />}
    </Dialog>
  );
}
