import { useVirtualizer } from '@tanstack/react-virtual';
import { parse } from 'csv-parse/browser/esm/sync';
import { useMemo, useRef, useState } from 'react';
import { type Sort, sortRows } from '../format/compare-cells.js';
import { formatCount } from '../format/numbers.js';
import { texts } from '../texts/en.js';
import { PlainText } from './plain-text.js';
import { DataTable, SortHeader } from './table.js';

/** Beyond so many rows only those in sight are drawn. */
const VIRTUAL_BEYOND = 1_000;
const ROW_PX = 37;

const SEPARATORS = [',', ';', '\t'];

/** The head tells by which sign the cells are apart. */
function separatorOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  const count = (sign: string): number => head.split(sign).length;
  return SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function readCsv(text: string): readonly string[][] | null {
  try {
    return parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch {
    return null;
  }
}

/** A CSV as a table that sorts; its first row names the columns. One that cannot be read is shown as it is. */
export default function CsvTable({ text, name }: { text: string; name: string }) {
  const rows = useMemo(() => readCsv(text), [text]);
  if (!rows?.[0]) return <PlainText text={text} />;
  return <Table heads={rows[0]} rows={rows.slice(1)} name={name} />;
}

interface TableProps {
  heads: readonly string[];
  rows: readonly string[][];
  name: string;
}

function Table({ heads, rows, name }: TableProps) {
  const [sort, setSort] = useState<Sort | null>(null);
  const boxRef = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => sortRows(rows, sort, (row, column) => row[column] ?? ''), [rows, sort]);
  const virtual = rows.length > VIRTUAL_BEYOND;
  const virtualizer = useVirtualizer({
    count: virtual ? rows.length : 0,
    getScrollElement: () => boxRef.current,
    estimateSize: () => ROW_PX,
    overscan: 20,
  });
  const items = virtualizer.getVirtualItems();
  const first = virtual ? (items[0]?.index ?? 0) : 0;
  const end = virtual ? (items.at(-1)?.index ?? -1) + 1 : rows.length;
  const above = items[0]?.start ?? 0;
  const below = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-muted text-sm">{texts.common.rows(rows.length, formatCount(rows.length))}</p>
      <DataTable
        boxRef={boxRef}
        rowCount={rows.length + 1}
        label={name}
        className={`max-h-[70dvh] ${virtual ? 'whitespace-nowrap' : ''}`}
        head={heads.map((head, column) => (
          <SortHeader
            key={column}
            order={sort?.column === column ? sort.order : undefined}
            onSort={(order) => setSort({ column, order })}
          >
            {head.trim() || texts.common.column(column + 1)}
          </SortHeader>
        ))}
      >
        {above > 0 && <tr aria-hidden="true" style={{ height: above }} />}
        {sorted.slice(first, end).map((row, at) => (
          <tr key={first + at} aria-rowindex={first + at + 2}>
            {heads.map((_head, column) => (
              <td key={column} dir="auto">
                {row[column]}
              </td>
            ))}
          </tr>
        ))}
        {below > 0 && <tr aria-hidden="true" style={{ height: below }} />}
      </DataTable>
    </div>
  );
}
