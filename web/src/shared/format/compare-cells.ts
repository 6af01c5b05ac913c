const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
const NUMBER = /^[^\d\w-]{0,3}(-?\d[\d\s,']*(?:\.\d+)?)\s*\D{0,4}$/u;

function numberOf(cell: string): number | null {
  const [, digits] = NUMBER.exec(cell.trim()) ?? [];
  return digits === undefined ? null : Number(digits.replaceAll(/[\s,']/g, ''));
}

/** Order of two cells of a table: amounts by their value (`€1,200`, `35 %`), everything else as people sort words. */
export function compareCells(a: string, b: string): number {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== null && right !== null && left !== right) return left - right;
  return collator.compare(a, b);
}

/** By which column, from 0, and in which direction. */
export interface Sort {
  column: number;
  order: 'ascending' | 'descending';
}

/** The rows in the order that is asked for; equal ones keep theirs, and empty cells stand last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  sort: Sort | null,
  cellOf: (row: Row, column: number) => string,
): readonly Row[] {
  if (!sort) return rows;
  const sign = sort.order === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [cellOf(a, sort.column).trim(), cellOf(b, sort.column).trim()];
    if (left === '' || right === '') return Number(left === '') - Number(right === '');
    return sign * compareCells(left, right);
  });
}
