import type { TaskView } from '@planwright/contracts';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useImpact } from '../features/editing/api/get-impact.js';
import { ImpactNote } from '../features/editing/components/impact-note.js';
import { texts } from '../shared/texts/en.js';
import { buttonClass } from '../shared/ui/button.js';
import { Icon } from '../shared/ui/icons.js';

interface LitNoteProps {
  planId: string;
  task: TaskView;
  titleOf: (task: string) => string;
  onLit: (tasks: ReadonlySet<string> | undefined) => void;
}

/** Above the graph where no editor has room beside it: what an edit would run again in light, and the way back to it. */
export function LitNote({ planId, task: { task, title, version }, titleOf, onLit }: LitNoteProps) {
  const impact = useImpact(planId, task, version);
  const again = impact.data?.tasks;
  useEffect(() => {
    if (again) onLit(new Set([task, ...again]));
    return () => onLit(undefined);
  }, [task, again, onLit]);
  return (
    <div
      role="group"
      aria-label={texts.editing.impactTitle}
      className="bg-sunken mb-3 flex flex-wrap items-start justify-between gap-2 rounded-lg p-3"
    >
      <ImpactNote impact={impact} titleOf={titleOf} />
      <Link
        to="/plans/$planId"
        params={{ planId }}
        search={{ tab: 'graph', task, section: 'edit' }}
        resetScroll={false}
        className={buttonClass('quiet', true)}
      >
        <Icon name="edit" />
        {texts.editing.backToEditing(title)}
      </Link>
    </div>
  );
}
