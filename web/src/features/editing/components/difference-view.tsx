import type { ContentChange } from '@planwright/contracts';
import { useMemo, useState } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { Loading } from '../../../shared/ui/loading.js';
import { Segmented } from '../../../shared/ui/tabs.js';
import { useDiff } from '../api/get-diff.js';
import { folded, sideBySide, type Row } from '../side-by-side.js';

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
  if (diff.isError) return <ErrorNotice error={diff.error} onRetry={() => void diff.refetch()} />;
  const { changes, before, after } = diff.data;
  return (
    <section aria-label={t.diffTitle(from, to)} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="font-medium">
          {t.diffTitle(from, to)} <span className="text-muted font-normal">{t.changes(changes.length)}</span>
        </p>
        <Segmented
          label={t.view}
          value={view}
          onChange={setView}
          choices={[
            { value: 'words', label: t.inWords },
            { value: 'columns', label: t.sideBySide },
          ]}
        />
      </div>
      {changes.length === 0 && <p className="text-muted text-sm">{t.noChanges}</p>}
      {view === 'words' ? <ChangeList changes={changes} /> : <Columns before={before} after={after} />}
    </section>
  );
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2);

export function ChangeList({ changes }: { changes: readonly ContentChange[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.path}`} className="border-line rounded-lg border p-3 text-sm">
          <p className="flex flex-wrap items-center gap-2">
            <span className={`${TONES[change.kind]} tone-fill rounded-full px-2 py-0.5 font-medium`}>
              {t.changeKinds[change.kind]}
            </span>
            <span className="font-medium" dir="auto">
              {change.label}
            </span>
          </p>
          {change.kind !== 'moved' && (
            <div className="mt-2 grid gap-2 sm:grid-cols-2">
              {change.before !== undefined && <Side title={t.before} value={change.before} />}
              {change.after !== undefined && <Side title={t.after} value={change.after} />}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

export function Side({ title, value }: { title: string; value: unknown }) {
  return (
    <div className="min-w-0">
      <p className="text-muted text-sm">{title}</p>
      <p className="max-h-60 overflow-y-auto whitespace-pre-wrap" dir="auto">
        {value === undefined ? t.absent : shown(value)}
      </p>
    </div>
  );
}

function Columns({ before, after }: { before: string; after: string }) {
  const runs = useMemo(() => folded(sideBySide(before, after)), [before, after]);
  return (
    <div className="border-line overflow-x-auto rounded-lg border">
      <table className="w-full min-w-[36rem] table-fixed border-collapse font-mono text-sm">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        {runs.map((run, index) => (
          <Run key={index} run={run} />
        ))}
      </table>
    </div>
  );
}

function Run({ run }: { run: { folded: boolean; rows: Row[] } }) {
  const [open, setOpen] = useState(!run.folded);
  if (!open) {
    return (
      <tbody>
        <tr>
          <td colSpan={2}>
            <button
              type="button"
              className="bg-sunken text-muted hover:text-ink w-full px-3 py-1 text-start"
              onClick={() => setOpen(true)}
            >
              {t.sameLines(run.rows.length)}
            </button>
          </td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody>
      {run.rows.map((row, index) => (
        <tr key={index} className="align-top">
          <Cell line={row.before} tone={row.kind === 'changed' ? 'tone-red' : null} />
          <Cell line={row.after} tone={row.kind === 'changed' ? 'tone-green' : null} />
        </tr>
      ))}
    </tbody>
  );
}

function Cell({ line, tone }: { line: Row['before']; tone: string | null }) {
  return (
    <td className={`px-3 py-0.5 break-words whitespace-pre-wrap ${line && tone ? `${tone} tone-fill` : ''}`}>
      {line?.text}
    </td>
  );
}
