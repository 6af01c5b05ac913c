import type { TaskView } from '@planwright/contracts';
import type { ReactNode } from 'react';
import { SidePanel } from '../../../shared/ui/side-panel.js';
import { TaskMarks } from './task-marks.js';

interface TaskPanelProps {
  task: TaskView;
  /** Ways to the same elsewhere. */
  actions: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** One task beside the view that it was opened from (over it on a narrow screen). */
export function TaskPanel({ task, actions, onClose, children }: TaskPanelProps) {
  return (
    <SidePanel
      title={task.title}
      subtitle={<TaskMarks task={task} />}
      subject={task.task}
      actions={actions}
      onClose={onClose}
      returnTo={`task-${task.task}`}
    >
      {children}
    </SidePanel>
  );
}
