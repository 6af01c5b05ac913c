import type { ReactNode } from 'react';
import type { Sort } from '../format/compare-cells.js';
import { Icon } from './icons.js';

interface SortHeadProps {
  /** How the table is sorted now; undefined where this column cannot be sorted. */
  sort: Sort | null | undefined;
  column: number;
  onSort: () => void;
  align?: 'left' | 'center' | 'right' | undefined;
  children?: ReactNode;
}

/** The head of a column; a press sorts up, then down, then not at all. */
export function SortHead({ sort, column, onSort, align, children }: SortHeadProps) {
  const style = { textAlign: align };
  if (sort === undefined)
    return (
      <th scope="col" style={style}>
        {children}
      </th>
    );
  const direction = sort?.column === column ? sort.direction : undefined;
  return (
    <th scope="col" aria-sort={direction} style={style}>
      <button type="button" onClick={onSort} className="inline-flex items-center gap-1">
        {children}
        <Icon
          name="down"
          className={`${direction ? 'text-accent' : 'text-muted opacity-40'} ${direction === 'ascending' ? 'rotate-180' : ''}`}
        />
      </button>
    </th>
  );
}
