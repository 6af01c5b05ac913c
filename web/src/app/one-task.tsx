import type { TaskDetail, TaskView } from '@planwright/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MergeView } from '../features/editing/components/merge-view.js';
import { TaskEditor } from '../features/editing/components/task-editor.js';
import { VersionList } from '../features/editing/components/version-list.js';
import { TaskSheet } from '../features/tasks/components/task-sheet.js';
import { titleIn } from '../shared/format/task-words.js';
import { texts } from '../shared/texts/en.js';
import { buttonClass } from '../shared/ui/button.js';
import { Icon } from '../shared/ui/icons.js';
import { useToast } from '../shared/ui/toast-context.js';
import { RedoImpact } from './redo-impact.js';
import type { TaskSearch } from './search-params.js';

const t = texts.tasks;

export interface OneTaskProps {
  planId: string;
  task: TaskView;
  tasks: readonly TaskView[];
  search: TaskSearch;
  onSearch: (part: TaskSearch, replace?: boolean) => void;
  /** Which tasks a save would run again, while the editor is open; null when it closes. */
  onImpact: (tasks: readonly string[] | null) => void;
  /** A way to the graph, where it is not in sight. */
  onGraph: ReactNode;
}

/** One task with all that can be read and done, in the panel and as a page. */
export function OneTask({ planId, task, tasks, search, onSearch, onImpact, onGraph }: OneTaskProps) {
  const toast = useToast();
  const titleOf = titleIn(tasks);
  const saved = ({ stale }: { stale: string[] }, ran = true): void => {
    toast({ text: ran ? texts.editing.saved(stale.length) : texts.editing.savedOnly });
    onSearch({ section: 'output' });
  };
  const { vfrom, vto } = search;
  const waits = task.edited && task.status === 'stale';
  return (
    <TaskSheet
      planId={planId}
      task={task}
      tasks={tasks}
      section={search.section ?? (task.status === 'failed' ? 'calls' : 'output')}
      call={search.call}
      onSection={(section) => onSearch({ section, call: undefined })}
      onCall={(call) => onSearch({ section: 'calls', call }, true)}
      redoImpact={() => <RedoImpact planId={planId} task={task} titleOf={titleOf} />}
      actions={
        <Link
          to="/plans/$planId"
          params={{ planId }}
          search={{ tab: 'terminal', from: task.task }}
          resetScroll={false}
          className={buttonClass('bare', true)}
        >
          <Icon name="terminal" />
          {t.inTerminal}
        </Link>
      }
      notice={
        waits ? (
          <MergeView
            planId={planId}
            task={task.task}
            version={task.version}
            titleOf={titleOf}
            onSettled={(result) => saved(result)}
          />
        ) : (
          task.status === 'stale' && (
            <p className="text-muted text-sm">{t.staleBecause(task.stale_because.map(titleOf).join(', '))}</p>
          )
        )
      }
      versions={() => (
        <VersionList
          planId={planId}
          task={task.task}
          compared={vfrom && vto ? { from: vfrom, to: vto } : null}
          onCompare={(pair) => onSearch({ section: 'versions', vfrom: pair?.from, vto: pair?.to })}
        />
      )}
      editor={(detail) => {
        const reason = whyNotEditable(detail, task);
        if (reason !== null) return <p className="text-muted text-sm">{reason}</p>;
        return (
          <TaskEditor
            key={task.task}
            planId={planId}
            detail={{ ...detail, output: detail.output ?? '' }}
            titleOf={titleOf}
            onImpact={onImpact}
            onGraph={onGraph}
            onCompare={(from, to) => onSearch({ section: 'versions', vfrom: from, vto: to })}
            onSaved={saved}
            onClose={() => onSearch({ section: 'output' })}
          />
        );
      }}
    />
  );
}

function whyNotEditable(detail: TaskDetail, { status }: TaskView): string | null {
  if (detail.editable === 'none') return t.notEditable.none;
  if (detail.output === null) return t.notEditable.early;
  return status === 'completed' || status === 'stale' ? null : t.notEditable.busy;
}
