import type { InteractionView } from '@planwright/contracts';
import { useEffect, useRef } from 'react';
import { formatMoney } from '../../../shared/format/numbers.js';
import { formatDuration } from '../../../shared/format/time.js';
import { texts } from '../../../shared/texts/en.js';
import { FailureNote } from '../../../shared/ui/failure-note.js';
import { Icon } from '../../../shared/ui/icons.js';
import { TaskMark } from '../../../shared/ui/status.js';
import { CallDetails } from './call-details.js';

const t = texts.tasks;

interface CallRowProps {
  call: InteractionView;
  /** The address names it. */
  named: boolean;
  open: boolean;
  onToggle: (open: boolean) => void;
}

/** One attempt at one model call; why it failed is seen without opening it. */
export function CallRow({ call, named, open, onToggle }: CallRowProps) {
  const rowRef = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (named) rowRef.current?.scrollIntoView({ block: 'nearest' });
  }, [named]);
  const id = `call-${call.interaction_id}`;
  return (
    <li ref={rowRef} className={`scroll-my-4 ${named ? 'bg-accent-soft' : ''}`}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => onToggle(!open)}
        className="hover:bg-sunken flex min-h-11 w-full flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-2 text-start text-sm -outline-offset-2"
      >
        <Icon
          name="down"
          className={`text-muted transition-transform ${open ? '' : '-rotate-90 rtl:rotate-90'}`}
        />
        <span className="min-w-0 flex-1 basis-40">
          <span className="font-medium" dir="auto">
            {t.call(call.step, call.item)}
          </span>
          <span className="text-muted block">
            {call.attempt > 1 && `${t.attempt(call.attempt)} · `}
            {call.model}
            {call.fallback_from && ` ${t.fallbackFrom(call.fallback_from)}`}
          </span>
        </span>
        <span className="text-muted">
          {[
            call.duration_ms === null ? null : formatDuration(call.duration_ms),
            call.cost_usd > 0 ? formatMoney(call.cost_usd) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <TaskMark status={call.status} />
      </button>
      <div className={`flex min-w-0 flex-col gap-3 px-3 ${open || call.error ? 'pb-3' : ''}`}>
        {call.error && <FailureNote error={call.error} />}
        <div id={id} hidden={!open}>
          {open && <CallDetails call={call} />}
        </div>
      </div>
    </li>
  );
}
