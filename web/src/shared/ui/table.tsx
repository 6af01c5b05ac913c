import type { ReactNode, Ref } from 'react';
import { texts } from '../texts/en.js';
import { Icon } from './icons.js';
import { scrollable } from './scrollable.js';

export type SortOrder = 'ascending' | 'descending';

interface DataTableProps {
  /** What the table holds, for a screen reader. */
  label: string;
  /** `th` elements, mostly `SortHeader`. */
  head: ReactNode;
  /** `tr` elements. */
  children: ReactNode;
  className?: string;
  /** The box that scrolls, for who draws only the rows in sight; `rowCount` then says how many there are, with the head. */
  boxRef?: Ref<HTMLDivElement>;
  rowCount?: number;
}

/** A table whose head stays in sight; on a narrow screen it scrolls sideways on its own. Cells of numbers get the class `number`. */
export function DataTable({ label, head, children, className = '', boxRef, rowCount }: DataTableProps) {
  return (
    <div
      ref={boxRef}
      role="group"
      aria-label={label}
      {...scrollable}
      className={`card overflow-auto ${className}`}
    >
      <table className="data-table" aria-label={label} aria-rowcount={rowCount}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

interface SortHeaderProps {
  children: string;
  /** How the table is sorted by this column; undefined where it is sorted by another. */
  order: SortOrder | undefined;
  onSort: (order: SortOrder) => void;
  /** What a first press gives: numbers and times start with the largest. */
  first?: SortOrder;
  number?: boolean;
}

/** The head of a column that the table can be sorted by. */
export function SortHeader({
  children,
  order,
  onSort,
  first = 'ascending',
  number = false,
}: SortHeaderProps) {
  const other = order === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={order ?? 'none'} className={number ? 'number' : ''}>
      <button
        type="button"
        title={texts.ui.sortBy(children)}
        onClick={() => onSort(order ? other : first)}
        className={`group hover:text-ink inline-flex min-h-9 w-full items-center gap-1 px-3 -outline-offset-2 ${number ? 'flex-row-reverse' : ''} ${order ? 'text-ink' : ''}`}
      >
        {children}
        <Icon
          name={order === 'descending' ? 'down' : 'up'}
          className={order ? '' : 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60'}
        />
      </button>
    </th>
  );
}
