import { useState, type ReactNode } from 'react';
import type { TaskView } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { RetryNote } from '../../../shared/ui/remaining-note.js';
import { useRedoTask } from '../../../shared/api/redo-task.js';
import { RedoDialog } from './redo-dialog.js';

const t = texts.tasks;

interface TaskActionsProps {
  planId: string;
  task: TaskView;
  /** What making it anew would set in motion; drawn only when that is asked. */
  impact: () => ReactNode;
  /** What else can be done. */
  children?: ReactNode;
}

/** Retry where it failed; make anew where it is done, which costs and so asks first. */
export function TaskActions({ planId, task, impact, children }: TaskActionsProps) {
  const [asking, setAsking] = useState(false);
  const redo = useRedoTask(planId);
  const failed = task.status === 'failed';
  const done = task.status === 'completed' || task.status === 'stale';
  return (
    <div className="flex flex-wrap items-center gap-2">
      {failed && (
        <Button
          small
          look="primary"
          icon="retry"
          busy={redo.isPending}
          onClick={() => redo.mutate({ task: task.task, command: 'retry' })}
        >
          {t.retry}
        </Button>
      )}
      {failed && <RetryNote planId={planId} task={task} />}
      {done && (
        <Button small icon="retry" busy={redo.isPending} onClick={() => setAsking(true)}>
          {t.regenerate}
        </Button>
      )}
      {children}
      {redo.isError && <ErrorNotice error={redo.error} />}
      {asking && (
        <RedoDialog
          onClose={() => setAsking(false)}
          onConfirm={() => redo.mutate({ task: task.task, command: 'regenerate' })}
        >
          {impact()}
        </RedoDialog>
      )}
    </div>
  );
}
