import type { TaskView } from '@planwright/contracts';
import { useEffect, useMemo } from 'react';
import { useRedoTask } from '../shared/api/redo-task.js';
import type { Command } from '../shared/keys/command.js';
import { useFocusedTask } from '../shared/keys/use-focused-task.js';
import { useKeys } from '../shared/keys/use-keys.js';
import { titleIn } from '../shared/format/task-words.js';
import { texts } from '../shared/texts/en.js';
import { RetryNote } from '../shared/ui/remaining-note.js';
import { useToast } from '../shared/ui/toast-context.js';
import { RedoImpact } from './redo-impact.js';

const t = texts.tasks;

interface TaskCommandsOptions {
  planId: string;
  tasks: readonly TaskView[];
  /** The task that is open. */
  selected: string | undefined;
  onEdit: (task: string) => void;
}

/** Editing and retrying by keys and palette: of the task that has the focus in any view, else of the one that is open. */
export function useTaskCommands({ planId, tasks, selected, onEdit }: TaskCommandsOptions): void {
  const toast = useToast();
  const focused = useFocusedTask();
  const { mutate, error } = useRedoTask(planId);
  useEffect(() => {
    if (error) toast({ text: error.message, tone: 'red' });
  }, [error, toast]);
  const task = tasks.find((each) => each.task === (focused ?? selected));
  const commands = useMemo((): Command[] => {
    if (!task) return [];
    const titleOf = titleIn(tasks);
    const again = (
      command: 'retry' | 'regenerate',
      { id, label, confirm }: Pick<Command, 'id' | 'label' | 'confirm'>,
    ): Command => ({
      id,
      label,
      group: 'page',
      keys: 'r',
      icon: 'retry',
      ...(confirm && { confirm }),
      run: () => mutate({ task: task.task, command }),
    });
    const retry = again('retry', {
      id: 'task-retry',
      label: t.retryOf(task.title),
      confirm: {
        title: t.retryTitle(task.title),
        body: (
          <>
            <p>{t.retryBody}</p>
            <RetryNote planId={planId} task={task} />
          </>
        ),
        action: t.retry,
      },
    });
    const anew = again('regenerate', {
      id: 'task-anew',
      label: t.regenerateOf(task.title),
      confirm: {
        title: t.regenerateTitle,
        body: (
          <>
            <p>{t.regenerateBody}</p>
            <RedoImpact planId={planId} task={task} titleOf={titleOf} />
          </>
        ),
        action: t.regenerateConfirm,
      },
    });
    const edit: Command = {
      id: 'task-edit',
      label: t.editOf(task.title),
      group: 'page',
      keys: 'e',
      icon: 'edit',
      run: () => onEdit(task.task),
    };
    if (task.status === 'failed') return [retry];
    return task.status === 'completed' || task.status === 'stale' ? [edit, anew] : [];
  }, [planId, task, tasks, mutate, onEdit]);
  useKeys(commands);
}
