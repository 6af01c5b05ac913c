import type { TaskView } from '@planwright/contracts';
import type { ReactNode } from 'react';
import { useListKeys, type ListRowProps } from '../../../shared/keys/use-list-keys.js';
import { texts } from '../../../shared/texts/en.js';
import { VirtualList } from '../../../shared/ui/virtual-list.js';
import { StageHead, StageSection } from './stage-section.js';

const t = texts.tasks;
/** Pixels of a line that has no note. */
const ROW_HEIGHT = 45;

interface Section {
  stage: string;
  /** All of its tasks, also those that the filter leaves out. */
  tasks: readonly TaskView[];
  shown: readonly TaskView[];
  open: boolean;
}

interface StagesProps {
  sections: readonly Section[];
  row: (task: TaskView, props: ListRowProps) => ReactNode;
  onToggle: (stage: string) => void;
}

/** Stages below each other, each a card. `j` and `k` move through their tasks. */
export function ShortStages({ sections, row, onToggle }: StagesProps) {
  const places = new Map(
    sections.flatMap(({ shown, open }) => (open ? shown : [])).map(({ task }, index) => [task, index]),
  );
  const { listRef, rowProps } = useListKeys<HTMLDivElement>({ label: t.listName, count: places.size });
  return (
    <div ref={listRef} className="flex flex-col gap-2">
      {sections.map(({ stage, tasks, shown, open }) => (
        <StageSection key={stage} stage={stage} tasks={tasks} open={open} onToggle={() => onToggle(stage)}>
          {shown.map((task) => (
            <li key={task.task}>{row(task, rowProps(places.get(task.task) ?? 0))}</li>
          ))}
        </StageSection>
      ))}
    </div>
  );
}

type Line = { key: string; section: Section; task?: TaskView };

/** The same as one list of which only what is seen is drawn; the heads of the stages are lines of it. */
export function LongStages({ sections, row, onToggle }: StagesProps) {
  const lines = sections.flatMap((section): Line[] => [
    { key: `stage ${section.stage}`, section },
    ...(section.open ? section.shown.map((task) => ({ key: task.task, section, task })) : []),
  ]);
  return (
    <VirtualList
      label={t.listName}
      count={lines.length}
      rowHeight={ROW_HEIGHT}
      keyOf={(index) => lines[index]?.key ?? String(index)}
      className="card h-[75dvh]"
    >
      {(index, props) => {
        const line = lines[index];
        if (!line) return null;
        const { section, task } = line;
        return (
          <div className={index > 0 ? 'border-line border-t' : ''}>
            {task ? (
              row(task, props)
            ) : (
              <StageHead {...section} row={props} onToggle={() => onToggle(section.stage)} />
            )}
          </div>
        );
      }}
    </VirtualList>
  );
}
