import type { MadeFrom, TaskView } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { TaskMark } from '../../../shared/ui/status.js';
import { TaskLink } from '../../../shared/ui/task-link.js';

const t = texts.tasks;

interface TaskInputsProps {
  task: TaskView;
  /** All tasks of the plan, in graph order. */
  tasks: readonly TaskView[];
  /** The versions that the output was made from; null where that is not noted. */
  madeFrom: MadeFrom | null;
}

/** What a task was made from, and what was made from it. */
export function TaskInputs({ task, tasks, madeFrom }: TaskInputsProps) {
  const needs = tasks.filter((other) => task.needs.includes(other.task));
  const users = tasks.filter((other) => other.needs.includes(task.task));
  return (
    <div className="flex flex-col gap-5">
      <TaskRefs title={t.needs} none={t.noNeeds} tasks={needs} madeFrom={madeFrom} />
      <TaskRefs title={t.usedBy} none={t.noUsers} tasks={users} madeFrom={null} />
    </div>
  );
}

interface TaskRefsProps {
  title: string;
  none: string;
  tasks: readonly TaskView[];
  madeFrom: MadeFrom | null;
}

/** `version 2 of 3` where the task has gone on since, else the version alone. */
function versionNote(task: TaskView, madeFrom: MadeFrom | null): string | null {
  const used = madeFrom?.[task.task]?.version;
  if (used === undefined) return null;
  return used === task.version ? t.version(used) : t.olderVersion(used, task.version);
}

function TaskRefs({ title, none, tasks, madeFrom }: TaskRefsProps) {
  return (
    <section>
      <h3 className="mb-1 font-semibold">
        {title} <span className="text-muted font-normal">{tasks.length}</span>
      </h3>
      {tasks.length === 0 && <p className="text-muted text-sm">{none}</p>}
      <ul className="divide-line border-line divide-y">
        {tasks.map((each) => {
          const note = versionNote(each, madeFrom);
          return (
            <li key={each.task} className="flex flex-wrap items-center justify-between gap-x-3 py-1.5">
              <span className="min-w-0">
                <TaskLink task={each.task}>{each.title}</TaskLink>
                <span className="text-muted block text-sm">
                  {each.stage}
                  {note && ` · ${note}`}
                </span>
              </span>
              <TaskMark status={each.status} gaps={each.gaps.length} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
