import { Command as Cmdk } from 'cmdk';
import { useTasks } from '../shared/api/get-tasks.js';
import { hasWords } from '../shared/format/task-words.js';
import { TaskMark } from '../shared/ui/status.js';

/** Of a plan with a thousand tasks no list of them all is asked for. */
const SHOWN = 12;

interface PaletteTasksProps {
  planId: string;
  /** What was typed; without it none is shown. */
  typed: string;
  onOpen: (task: string) => void;
  children: (items: React.ReactNode) => React.ReactNode;
}

/** The tasks of the plan at hand, by a part of their name. */
export function PaletteTasks({ planId, typed, onOpen, children }: PaletteTasksProps) {
  const words = typed.trim().toLowerCase();
  const tasks = useTasks(planId).data?.items ?? [];
  const found = words ? tasks.filter((task) => hasWords(task, words)).slice(0, SHOWN) : [];
  if (found.length === 0) return null;
  return children(
    found.map((task) => (
      <Cmdk.Item
        key={task.task}
        value={`task ${task.task}`}
        keywords={[task.title, task.task, task.stage]}
        onSelect={() => onOpen(task.task)}
        className="menu-item"
      >
        <span className="min-w-0 flex-1 truncate" dir="auto">
          {task.title}
        </span>
        <TaskMark status={task.status} gaps={task.gaps.length} />
      </Cmdk.Item>
    )),
  );
}
