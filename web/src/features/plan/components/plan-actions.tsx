import { useMemo, useState, type ReactNode } from 'react';
import type { PlanView } from '@planwright/contracts';
import { useFileCount } from '../../../shared/api/get-artefacts.js';
import type { Command } from '../../../shared/keys/command.js';
import { useKeys } from '../../../shared/keys/use-keys.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import type { IconName } from '../../../shared/ui/icons.js';
import { RemainingNote } from '../../../shared/ui/remaining-note.js';
import { useCommandPlan } from '../api/command-plan.js';
import { useDeletePlan } from '../api/delete-plan.js';

const t = texts.plan;

interface PlanActionsProps {
  plan: PlanView;
  /** The way on stands where it is said why the plan stopped. */
  recovering: boolean;
  more: ReactNode;
  onDeleted: () => void;
}

/** What can be done with the plan in its present state; what destroys or spends for nothing asks first. */
export function PlanActions({ plan, recovering, more, onDeleted }: PlanActionsProps) {
  const [asking, setAsking] = useState<'cancel' | 'delete' | null>(null);
  const command = useCommandPlan(plan.plan_id);
  const { plan_id: planId, status } = plan;
  // What was under way when it was paused may still end.
  const state = `${status} ${plan.completed_tasks}`;
  const active = status === 'pending' || status === 'running' || status === 'waiting' || status === 'paused';
  const { mutate } = command;
  const commands = useMemo(() => {
    const act = (id: string, label: string, icon: IconName, run: () => void): Command => ({
      id: `plan-${id}`,
      label,
      group: 'page',
      icon,
      run,
    });
    const resume: Command = {
      ...act('resume', t.resume, 'play', () => mutate('resume')),
      confirm: {
        title: t.resumeTitle,
        body: (
          <>
            <p>{t.resumeBody}</p>
            <RemainingNote planId={planId} tasks={null} state={state} />
          </>
        ),
        action: t.resume,
      },
    };
    return [
      ...(status === 'running' ? [act('pause', t.pause, 'pause', () => mutate('pause'))] : []),
      ...(status === 'paused' && !recovering ? [resume] : []),
      // These ask by the same dialogs as their buttons.
      active
        ? act('cancel', t.cancel, 'cross', () => setAsking('cancel'))
        : act('delete', t.remove, 'trash', () => setAsking('delete')),
    ];
  }, [planId, state, status, active, recovering, mutate]);
  useKeys(commands);
  const isSent = (name: string): boolean => command.isPending && command.variables === name;
  return (
    <div className="flex flex-col items-end gap-2">
      <div className="flex flex-wrap justify-end gap-2">
        {more}
        {/* One becomes the other in its place, so that it keeps the focus. */}
        {status === 'running' ? (
          <Button key="hold" icon="pause" busy={isSent('pause')} onClick={() => command.mutate('pause')}>
            {t.pause}
          </Button>
        ) : (
          status === 'paused' &&
          !recovering && (
            <Button
              key="hold"
              look="primary"
              icon="play"
              busy={isSent('resume')}
              onClick={() => command.mutate('resume')}
            >
              {t.resume}
            </Button>
          )
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
      {status === 'paused' && !recovering && <RemainingNote planId={planId} tasks={null} state={state} />}
      {command.isError && <ErrorNotice error={command.error} />}
      <ConfirmDialog
        open={asking === 'cancel'}
        title={t.cancelTitle}
        action={t.cancelConfirm}
        danger
        onClose={() => setAsking(null)}
        onConfirm={() => {
          command.mutate('cancel');
          setAsking(null);
        }}
      >
        {t.cancelBody}
      </ConfirmDialog>
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
  const files = useFileCount(planId) ?? 0;
  return (
    <ConfirmDialog
      open
      title={t.removeTitle}
      action={t.removeConfirm}
      danger
      busy={remove.isPending}
      onClose={onClose}
      onConfirm={() => remove.mutate()}
    >
      <p>{t.removeBody(files)}</p>
      {remove.isError && <ErrorNotice error={remove.error} />}
    </ConfirmDialog>
  );
}
