import { useMemo, useState } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { scrollable } from '../../../shared/ui/scrollable.js';
import { folded, sideBySide, type Row } from '../side-by-side.js';

const t = texts.editing;

/** Two texts beside each other, line by line; what is alike and far from any change is folded. */
export function SideBySideTable({ before, after }: { before: string; after: string }) {
  const runs = useMemo(() => folded(sideBySide(before, after)), [before, after]);
  return (
    <div
      className="border-line overflow-x-auto rounded-lg border"
      {...scrollable}
      role="group"
      aria-label={t.sideBySide}
    >
      <table className="w-full min-w-[32rem] table-fixed border-collapse font-mono text-xs leading-relaxed">
        <thead className="text-muted border-line border-b font-sans text-sm">
          <tr>
            <th scope="col" className="px-3 py-1 text-start font-normal">
              {t.before}
            </th>
            <th scope="col" className="px-3 py-1 text-start font-normal">
              {t.after}
            </th>
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
          <td colSpan={2} className="p-0">
            <button
              type="button"
              className="bg-sunken text-muted hover:text-ink min-h-7 w-full px-3 text-start font-sans -outline-offset-2"
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
          <Cell line={row.before} side={row.kind === 'changed' ? 'removed' : null} />
          <Cell line={row.after} side={row.kind === 'changed' ? 'added' : null} />
        </tr>
      ))}
    </tbody>
  );
}

const SIDES = {
  removed: { tone: 'tone-red', sign: '−' },
  added: { tone: 'tone-green', sign: '+' },
} as const;

/** A line of one side; what changed has a sign beside its colour. */
function Cell({ line, side }: { line: Row['before']; side: keyof typeof SIDES | null }) {
  const look = line && side ? SIDES[side] : null;
  return (
    <td
      className={`border-line relative border-s py-0.5 ps-6 pe-2 break-words whitespace-pre-wrap first:border-s-0 ${look ? `${look.tone} tone-fill` : ''}`}
    >
      {look && (
        <span aria-hidden="true" className="absolute start-2">
          {look.sign}
        </span>
      )}
      <span className="text-ink" dir="auto">
        {line?.text}
      </span>
    </td>
  );
}
