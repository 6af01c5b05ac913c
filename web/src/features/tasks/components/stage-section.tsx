import type { TaskView } from '@planwright/contracts';
import { useId, type ReactNode } from 'react';
import type { ListRowProps } from '../../../shared/keys/use-list-keys.js';
import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';
import { stageNotes } from '../stage-summary.js';

const t = texts.tasks;

interface StageHeadProps {
  stage: string;
  /** All of its tasks, also those that the filter leaves out. */
  tasks: readonly TaskView[];
  open: boolean;
  onToggle: () => void;
  /** The list that it opens, where that is one. */
  controls?: string;
  /** Where the head is a row of a list that keys move through. */
  row?: ListRowProps;
}

/** The line that says how a stage stands; it opens and folds it. */
export function StageHead({ stage, tasks, open, onToggle, controls, row }: StageHeadProps) {
  const done = tasks.filter((task) => task.status === 'completed').length;
  const complete = done === tasks.length;
  return (
    <h2>
      <button
        {...row}
        type="button"
        aria-expanded={open}
        aria-controls={controls}
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
            <span key={icon} className={`tone-${tone} tone-ink inline-flex items-center gap-1.5 font-medium`}>
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
  );
}

/** One stage: its head, and its tasks below when it is open. */
export function StageSection({ children, ...head }: StageHeadProps & { children: ReactNode }) {
  const id = useId();
  return (
    <section aria-label={head.stage} className="card overflow-hidden">
      <StageHead {...head} controls={id} />
      <ul id={id} hidden={!head.open} className="divide-line border-line divide-y border-t">
        {head.open && children}
      </ul>
    </section>
  );
}
