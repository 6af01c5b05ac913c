import type { ContentChange } from '@planwright/contracts';
import { useState } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Loading } from '../../../shared/ui/loading.js';
import { ReadFailure } from '../../../shared/ui/read-failure.js';
import { Segmented } from '../../../shared/ui/tabs.js';
import { useDiff } from '../api/get-diff.js';
import { linesOfOutput } from '../side-by-side.js';
import { SideBySideTable } from './side-by-side-table.js';
import { SideText } from './side-text.js';

const t = texts.editing;

const TONES: Record<ContentChange['kind'], string> = {
  added: 'tone-green',
  removed: 'tone-red',
  moved: 'tone-blue',
  reworded: 'tone-amber',
  changed: 'tone-amber',
};

interface DifferenceViewProps {
  planId: string;
  task: string;
  from: number;
  to: number;
}

/** What is different between two versions: what it means, and line beside line. */
export function DifferenceView({ planId, task, from, to }: DifferenceViewProps) {
  const diff = useDiff(planId, task, from, to);
  const [view, setView] = useState<'words' | 'columns'>('words');
  if (diff.isPending) return <Loading lines={6} />;
  // Between two versions nothing changes: it is read once, or not.
  if (!diff.data) return <ReadFailure of={diff} />;
  const { changes, before, after } = diff.data;
  return (
    <section aria-label={t.diffTitle(from, to)} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-medium">
          {t.diffTitle(from, to)}{' '}
          {changes.length > 0 && <span className="text-muted font-normal">{t.changes(changes.length)}</span>}
        </h3>
        <Segmented
          label={t.diffView}
          value={view}
          onChange={setView}
          choices={[
            { value: 'words', label: t.inWords },
            { value: 'columns', label: t.sideBySide },
          ]}
        />
      </div>
      {changes.length === 0 && <p className="text-muted text-sm">{t.noChanges}</p>}
      {view === 'words' ? (
        <ChangeList changes={changes} />
      ) : (
        <SideBySideTable before={linesOfOutput(before)} after={linesOfOutput(after)} />
      )}
    </section>
  );
}

function ChangeList({ changes }: { changes: readonly ContentChange[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {changes.map((change, index) => (
        <li key={index} className="border-line rounded-lg border p-3 text-sm">
          <p className="flex flex-wrap items-center gap-2">
            <span className={`${TONES[change.kind]} tone-fill rounded-full px-2 py-0.5 font-medium`}>
              {t.changeKinds[change.kind]}
            </span>
            <span className="font-medium" dir="auto">
              {change.label || t.content}
            </span>
            {change.kind === 'moved' && (
              <span className="text-muted">{t.movedFrom(Number(change.before), Number(change.after))}</span>
            )}
          </p>
          {change.kind !== 'moved' && (
            <div className="mt-2 grid gap-3 sm:grid-cols-2">
              {change.before !== undefined && <SideText title={t.before} value={change.before} />}
              {change.after !== undefined && <SideText title={t.after} value={change.after} />}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
