import type { TaskView } from '@planwright/contracts';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { GraphView } from '../features/graph/components/graph-view.js';
import { useRedoTask } from '../shared/api/redo-task.js';
import { RedoDialog } from '../features/tasks/components/redo-dialog.js';
import { titleIn } from '../shared/format/task-words.js';
import { texts } from '../shared/texts/en.js';
import { buttonClass } from '../shared/ui/button.js';
import { ErrorNotice } from '../shared/ui/error-notice.js';
import { Icon } from '../shared/ui/icons.js';
import { RedoImpact } from './redo-impact.js';

interface GraphTabProps {
  planId: string;
  tasks: readonly TaskView[];
  selected: string | undefined;
  search: string | undefined;
  /** What an edit under way would run again. */
  lit: ReadonlySet<string> | undefined;
  onSelect: (task: string | undefined) => void;
  onSearch: (text: string | undefined) => void;
}

interface Asked {
  task: TaskView;
  cone: ReadonlySet<string>;
}

/** The graph, with what can be done from it: a task made anew lights up what would run again before it is asked for. */
export function GraphTab({ planId, tasks, lit, ...view }: GraphTabProps) {
  const [asked, setAsked] = useState<Asked>();
  const { mutate, ...redo } = useRedoTask(planId);
  const askFor = useCallback((task: TaskView, cone: ReadonlySet<string>) => setAsked({ task, cone }), []);
  const retry = useCallback((task: TaskView) => mutate({ task: task.task, command: 'retry' }), [mutate]);
  const titleOf = titleIn(tasks);
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {redo.isError && <ErrorNotice error={redo.error} />}
      <GraphView
        {...view}
        planId={planId}
        tasks={tasks}
        lit={asked?.cone ?? lit}
        onRedo={askFor}
        onRetry={retry}
        alternative={
          <Link
            to="/plans/$planId"
            params={{ planId }}
            search={{ tab: 'tasks', task: view.selected }}
            className={buttonClass('bare', true)}
          >
            <Icon name="list" />
            {texts.graph.asList}
          </Link>
        }
      />
      {asked && (
        <RedoDialog
          onClose={() => setAsked(undefined)}
          onConfirm={() => mutate({ task: asked.task.task, command: 'regenerate' })}
        >
          <RedoImpact planId={planId} task={asked.task} titleOf={titleOf} />
        </RedoDialog>
      )}
    </div>
  );
}
