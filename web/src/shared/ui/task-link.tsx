import { createContext, useContext, type ReactNode } from 'react';

export interface TaskLinkProps {
  task: string;
  /** The part of the task to be opened; its output where left out. */
  section?: 'calls' | 'edit';
  /** One attempt at a model call, to be opened and brought into sight. */
  call?: string;
  className?: string;
  children: ReactNode;
}

const TaskLinkContext = createContext<(link: TaskLinkProps) => ReactNode>(({ className, children }) => (
  <span className={className}>{children}</span>
));

/** Says how a task is opened where we are: in the panel beside a view, or as a page. */
export const TaskLinkProvider = TaskLinkContext.Provider;

/** A link that opens a task of the plan, from wherever it is named. */
export const TaskLink = ({ className = 'text-accent font-medium hover:underline', ...link }: TaskLinkProps) =>
  useContext(TaskLinkContext)({ className, ...link });
