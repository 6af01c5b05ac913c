import type { TaskView } from '@planwright/contracts';
import { Link } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import type { TaskLinkProps } from '../shared/ui/task-link.js';
import { TASK_CLOSED } from './search-params.js';

const isKnown = (tasks: readonly TaskView[], name: string): boolean =>
  tasks.some(({ task }) => task === name);

/** Links to tasks that open the panel beside the view where one is. What is no task of the plan is no link. */
export function usePanelLinks(planId: string, tasks: readonly TaskView[]) {
  return useCallback(
    ({ task, section, call, className, children }: TaskLinkProps): ReactNode =>
      isKnown(tasks, task) ? (
        <Link
          to="/plans/$planId"
          params={{ planId }}
          search={(before) => ({ ...before, ...TASK_CLOSED, task, section: call ? 'calls' : section, call })}
          resetScroll={false}
          className={className}
        >
          {children}
        </Link>
      ) : (
        <span className={className}>{children}</span>
      ),
    [planId, tasks],
  );
}

/** Links from the page of one task to the pages of others. */
export function usePageLinks(planId: string) {
  return useCallback(
    ({ task, section, call, className, children }: TaskLinkProps): ReactNode => (
      <Link
        to="/plans/$planId/tasks/$task"
        params={{ planId, task }}
        search={{ section: call ? 'calls' : section, call }}
        className={className}
      >
        {children}
      </Link>
    ),
    [planId],
  );
}
