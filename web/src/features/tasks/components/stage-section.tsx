import type { TaskView } from '@planwright/contracts';
import { useId, type ReactNode } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';
import { stageNotes } from '../stage-summary.js';

const t = texts.tasks;

interface StageSectionProps {
  stage: string;
  /** All of its tasks, also those that the filter leaves out. */
  tasks: readonly TaskView[];
  open: boolean;
  onToggle: () => void;
  children: ReactNode;
}

/** One stage: a line that says how it stands, and its tasks below when it is open. */
export function StageSection({ stage, tasks, open, onToggle, children }: StageSectionProps) {
  const id = useId();
  const done = tasks.filter((task) => task.status === 'completed').length;
  const complete = done === tasks.length;
  return (
    <section aria-label={stage} className="card overflow-hidden">
      <h2>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
          className="hover:bg-sunken flex min-h-11 w-full flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-2 text-start -outline-offset-2 transition-colors duration-150"
        >
          <Icon
            name="down"
            className={`text-muted transition-transform duration-150 ${open ? '' : '-rotate-90 rtl:rotate-90'}`}
          />
          <span className="font-semibold">{stage}</span>
          <span className="ms-auto flex flex-wrap items-center justify-end gap-x-4 text-sm">
            {stageNotes(tasks).map(({ tone, icon, motion, words }) => (
              <span
                key={icon}
                className={`tone-${tone} tone-ink inline-flex items-center gap-1.5 font-medium`}
              >
                <Icon name={icon} className={motion ?? ''} />
                {words}
              </span>
            ))}
            <span
              className={`inline-flex items-center gap-1.5 ${complete ? 'tone-green tone-ink' : 'text-muted'}`}
            >
              {complete && <Icon name="check" />}
              {t.done(done, tasks.length)}
            </span>
          </span>
        </button>
      </h2>
      <ul id={id} hidden={!open} className="divide-line border-line divide-y border-t">
        {open && children}
      </ul>
    </section>
  );
}
