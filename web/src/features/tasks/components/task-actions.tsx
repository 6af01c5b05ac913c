import { useState } from 'react';
import type { TaskView } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { useRedoTask } from '../api/redo-task.js';
import { RedoDialog } from './redo-dialog.js';

const t = texts.tasks;

/** Retry where it failed; make anew where it is done, which costs and so asks first. */
export function TaskActions({ planId, task }: { planId: string; task: TaskView }) {
  const [asking, setAsking] = useState(false);
  const redo = useRedoTask(planId);
  const failed = task.status === 'failed';
  if (!failed && task.status !== 'completed') return null;
  return (
    <div className="flex flex-wrap gap-2">
      {failed && (
        <Button
          small
          icon="retry"
          busy={redo.isPending}
          onClick={() => redo.mutate({ task: task.task, command: 'retry' })}
        >
          {t.retry}
        </Button>
      )}
      {task.status === 'completed' && (
        <Button small icon="retry" busy={redo.isPending} onClick={() => setAsking(true)}>
          {t.regenerate}
        </Button>
      )}
      {redo.isError && <ErrorNotice error={redo.error} />}
      <RedoDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => redo.mutate({ task: task.task, command: 'regenerate' })}
      />
    </div>
  );
}
