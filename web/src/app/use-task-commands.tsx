import type { TaskView } from '@planwright/contracts';
import { useEffect, useMemo } from 'react';
import { useRedoTask } from '../shared/api/redo-task.js';
import type { Command } from '../shared/keys/command.js';
import { useFocusedTask } from '../shared/keys/use-focused-task.js';
import { useKeys } from '../shared/keys/use-keys.js';
import { texts } from '../shared/texts/en.js';
import { RemainingNote } from '../shared/ui/remaining-note.js';
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
    const titleOf = (name: string): string => tasks.find((each) => each.task === name)?.title ?? name;
    const retry: Command = {
      id: 'task-retry',
      label: t.retryOf(task.title),
      group: 'page',
      keys: 'r',
      icon: 'retry',
      confirm: {
        title: t.retryTitle(task.title),
        body: (
          <>
            <p>{t.retryBody}</p>
            <RemainingNote planId={planId} tasks={[task.task]} state={`${task.status} ${task.attempt}`} />
          </>
        ),
        action: t.retry,
      },
      run: () => mutate({ task: task.task, command: 'retry' }),
    };
    const anew: Command = {
      id: 'task-anew',
      label: t.regenerateOf(task.title),
      group: 'page',
      keys: 'r',
      icon: 'retry',
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
      run: () => mutate({ task: task.task, command: 'regenerate' }),
    };
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
