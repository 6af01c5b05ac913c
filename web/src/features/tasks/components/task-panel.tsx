import { useEffect, useRef } from 'react';
import type { TaskView } from '@planwright/contracts';
import { useTask } from '../../../shared/api/get-task.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { FailureNote } from '../../../shared/ui/failure-note.js';
import { Loading } from '../../../shared/ui/loading.js';
import { TaskActions } from './task-actions.js';
import { TaskContents } from './task-contents.js';
import { TaskFacts } from './task-facts.js';

const t = texts.tasks;

const PANEL =
  'card flex min-w-0 flex-col gap-4 p-4 max-lg:fixed max-lg:inset-0 max-lg:z-40 max-lg:overflow-y-auto max-lg:rounded-none sm:p-5 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto';

interface TaskPanelProps {
  planId: string;
  /** As the list has it: live, while the detail is read again after events. */
  task: TaskView;
  onClose: () => void;
}

/** One task beside the list (over it on a narrow screen). */
export function TaskPanel({ planId, task, onClose }: TaskPanelProps) {
  const detail = useTask(planId, task.task);
  const panelRef = useRef<HTMLElement>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus({ preventScroll: true }), [task.task]);
  const close = (): void => {
    onClose();
    document.getElementById(`task-${task.task}`)?.focus();
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const inside = event.target instanceof Node && panelRef.current?.contains(event.target);
      if (event.key === 'Escape' && inside && !document.querySelector('dialog[open]')) close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return (
    <aside ref={panelRef} aria-label={t.panel(task.title)} className={PANEL}>
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 ref={headingRef} tabIndex={-1} className="text-lg font-semibold outline-none">
            {task.title}
          </h2>
          <p className="text-muted font-mono text-xs">{task.task}</p>
        </div>
        <Button look="bare" small icon="cross" aria-label={texts.common.close} onClick={close} />
      </div>
      <TaskFacts task={task} />
      {task.error && task.status === 'failed' && <FailureNote error={task.error} />}
      <TaskActions planId={planId} task={task} />
      {detail.isPending && <Loading lines={6} />}
      {detail.isError && <ErrorNotice error={detail.error} onRetry={() => void detail.refetch()} />}
      {detail.isSuccess && <TaskContents detail={detail.data} />}
    </aside>
  );
}
