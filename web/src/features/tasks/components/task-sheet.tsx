import type { MadeFrom, TaskDetail, TaskView } from '@planwright/contracts';
import type { ReactNode } from 'react';
import { useTask } from '../../../shared/api/get-task.js';
import { useVersions } from '../../../shared/api/get-versions.js';
import { texts } from '../../../shared/texts/en.js';
import { FailureNote } from '../../../shared/ui/failure-note.js';
import { Loading } from '../../../shared/ui/loading.js';
import { ReadFailure } from '../../../shared/ui/read-failure.js';
import { Tabs } from '../../../shared/ui/tabs.js';
import { blockers, byName } from '../group-tasks.js';
import { SECTIONS, type Section } from '../sections.js';
import { CallList } from './call-list.js';
import { TaskActions } from './task-actions.js';
import { TaskFacts } from './task-facts.js';
import { TaskInputs } from './task-inputs.js';
import { TaskOutput } from './task-output.js';

const t = texts.tasks;

interface TaskSheetProps {
  planId: string;
  /** As the list has it: live, while the detail is read again after events. */
  task: TaskView;
  tasks: readonly TaskView[];
  section: Section;
  call: string | undefined;
  onSection: (section: Section) => void;
  onCall: (call: string | undefined) => void;
  /** What asks for an answer before anything else is looked at. */
  notice: ReactNode;
  /** What making it anew would set in motion. */
  redoImpact: () => ReactNode;
  /** Further things to do with it. */
  actions: ReactNode;
  versions: (detail: TaskDetail) => ReactNode;
  editor: (detail: TaskDetail) => ReactNode;
}

/** Everything about one task: what is wrong first, then its parts, of which the address says which is open. */
export function TaskSheet(props: TaskSheetProps) {
  const { planId, task, tasks, section } = props;
  const detail = useTask(planId, task.task);
  const blockedBy = task.status === 'blocked' ? blockers(task, byName(tasks)) : [];
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {task.error && task.status === 'failed' && <FailureNote error={task.error} />}
      {blockedBy.length > 0 && <p className="text-sm">{t.blockedBy(blockedBy.join(', '))}</p>}
      <TaskFacts task={task} />
      <TaskActions planId={planId} task={task} impact={props.redoImpact}>
        {props.actions}
      </TaskActions>
      {props.notice}
      <Tabs
        label={t.sectionsLabel}
        value={section}
        onChange={props.onSection}
        tabs={SECTIONS.map((value) => ({
          value,
          label: t.sections[value],
          ...(value === 'calls' && { count: task.calls }),
        }))}
      >
        {detail.isPending && <Loading lines={6} />}
        <ReadFailure of={detail} />
        {detail.data && <OneSection {...props} detail={detail.data} />}
      </Tabs>
    </div>
  );
}

function OneSection({ detail, ...props }: TaskSheetProps & { detail: TaskDetail }) {
  switch (props.section) {
    case 'output':
      return <TaskOutput detail={detail} />;
    case 'inputs':
      return <Inputs {...props} />;
    case 'calls':
      return <CallList calls={detail.interactions} call={props.call} onCall={props.onCall} />;
    case 'versions':
      return props.versions(detail);
    case 'edit':
      return props.editor(detail);
  }
}

function Inputs({ planId, task, tasks }: Pick<TaskSheetProps, 'planId' | 'task' | 'tasks'>) {
  const versions = useVersions(planId, task.task);
  const current = versions.data?.items.find((version) => version.current);
  const madeFrom: MadeFrom | null = current?.made_from ?? null;
  return <TaskInputs task={task} tasks={tasks} madeFrom={madeFrom} />;
}
