import type { InteractionView } from '@planwright/contracts';
import { useState } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { CallRow } from './call-row.js';

const t = texts.tasks;

interface CallListProps {
  calls: readonly InteractionView[];
  /** The attempt that the address names: it is opened and brought into sight. */
  call: string | undefined;
  onCall: (call: string | undefined) => void;
}

const order = (a: InteractionView, b: InteractionView): number =>
  Number(b.status === 'failed') - Number(a.status === 'failed') || b.created_at.localeCompare(a.created_at);

/** Every attempt at every model call of a task: what failed first, then the newest. */
export function CallList({ calls, call, onCall }: CallListProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const missing = call !== undefined && !calls.some((each) => each.interaction_id === call) && (
    <p role="status" className="tone-amber tone-fill mb-2 rounded-lg px-3 py-2 text-sm">
      {t.callNotThere}
    </p>
  );
  if (calls.length === 0)
    return (
      <>
        {missing}
        <p className="text-muted text-sm">{t.noCalls}</p>
      </>
    );
  const toggle = (id: string, open: boolean): void => {
    const others = [...opened].filter((each) => each !== id);
    setOpened(new Set(open ? [...others, id] : others));
    if (open) onCall(id);
    else if (id === call) onCall(undefined);
  };
  return (
    <>
      {missing}
      <ol className="divide-line border-line divide-y rounded-lg border">
        {calls.toSorted(order).map((each) => {
          const id = each.interaction_id;
          return (
            <CallRow
              key={id}
              call={each}
              named={id === call}
              open={id === call || opened.has(id)}
              onToggle={(open) => toggle(id, open)}
            />
          );
        })}
      </ol>
    </>
  );
}
