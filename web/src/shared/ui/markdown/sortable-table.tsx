import { Children, isValidElement, type ReactNode, useState } from 'react';
import { type Sort, sortRows } from '../../format/compare-cells.js';
import { scrollable } from '../scrollable.js';
import { SortHeader } from '../table.js';
import { type Element, holds, isElement, textOf } from './tree.js';

interface SortableTableProps {
  /** The table as a tree, for its words. */
  node: Element;
  /** The same, drawn: a head and a body. */
  children?: ReactNode;
}

const rowsOf = (node: Element, part: string): Element[] =>
  node.children
    .filter((child) => isElement(child, part))
    .flatMap((child) => child.children.filter((row) => isElement(row, 'tr')));

const cellsOf = (row: Element): Element[] => row.children.filter((cell) => isElement(cell));

const elementsIn = (children: ReactNode) =>
  Children.toArray(children).filter((child) => isValidElement<{ children?: ReactNode }>(child));

/** A table that scrolls by itself and sorts by a click on a column's head. */
export function SortableTable({ node, children }: SortableTableProps) {
  const [sort, setSort] = useState<Sort | null>(null);
  const [, body] = elementsIn(children);
  const heads = rowsOf(node, 'thead').flatMap(cellsOf);
  const drawnHeads = elementsIn(elementsIn(elementsIn(children)[0]?.props.children)[0]?.props.children);
  const drawnRows = elementsIn(body?.props.children);
  const rows = rowsOf(node, 'tbody').map((row, at) => ({
    cells: cellsOf(row).map(textOf),
    drawn: drawnRows[at],
  }));
  const sorted = sortRows(rows, sort, (row, column) => row.cells[column] ?? '');
  return (
    <div className="table-scroll" role="group" {...scrollable}>
      <table>
        <thead>
          <tr>
            {heads.map((head, column) => {
              const name = textOf(head).trim();
              // A link in a head stays a link: no button may stand around it.
              if (rows.length < 2 || name === '' || holds(head, 'a')) return drawnHeads[column];
              return (
                <SortHeader
                  key={column}
                  number={head.properties['align'] === 'right'}
                  order={sort?.column === column ? sort.order : undefined}
                  onSort={(order) => setSort({ column, order })}
                >
                  {name}
                </SortHeader>
              );
            })}
          </tr>
        </thead>
        <tbody>{sorted.map((row) => row.drawn)}</tbody>
      </table>
    </div>
  );
}
