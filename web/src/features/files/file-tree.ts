import type { ArtefactGroup, FileView } from '@planwright/contracts';

/** A line of the tree as it is seen: a stage, or a file of an unfolded one. */
export type TreeRow =
  | (Place & { kind: 'stage'; stage: string; count: number; open: boolean })
  | (Place & { kind: 'file'; stage: string; file: FileView });

/** Where a line stands among those of its level, from 1: not all of them may be drawn. */
interface Place {
  place: number;
  of: number;
}

/** Groups whose files, or whose task, hold all words of the search; without one, all that have files. */
export function searchFiles(groups: readonly ArtefactGroup[], search: string | undefined): ArtefactGroup[] {
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ name, task }: FileView): boolean => {
    const text = `${name} ${task}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups
    .map(({ stage, items }) => ({ stage, items: items.filter(fits) }))
    .filter(({ items }) => items.length > 0);
}

export const rowsOf = (groups: readonly ArtefactGroup[], folded: ReadonlySet<string>): TreeRow[] =>
  groups.flatMap(({ stage, items }, index): TreeRow[] => {
    const open = !folded.has(stage);
    const count = items.length;
    const head: TreeRow = { kind: 'stage', stage, count, open, place: index + 1, of: groups.length };
    const files = items.map((file, at): TreeRow => ({ kind: 'file', stage, file, place: at + 1, of: count }));
    return open ? [head, ...files] : [head];
  });

export const keyOf = (row: TreeRow): string => (row.kind === 'stage' ? `/${row.stage}` : row.file.name);

export type Move = { to: number } | { fold: string } | { unfold: string } | { open: TreeRow };

/** What a key does at a line of the tree, as trees do it everywhere; null where it does nothing. */
export function moveOf(key: string, rows: readonly TreeRow[], at: number): Move | null {
  const row = rows[at];
  if (!row) return null;
  const inside = (to: number): Move => ({ to: Math.max(0, Math.min(rows.length - 1, to)) });
  switch (key) {
    case 'ArrowDown':
      return inside(at + 1);
    case 'ArrowUp':
      return inside(at - 1);
    case 'Home':
      return inside(0);
    case 'End':
      return inside(rows.length - 1);
    case 'ArrowRight':
      if (row.kind === 'file') return null;
      return row.open ? inside(at + 1) : { unfold: row.stage };
    case 'ArrowLeft':
      if (row.kind === 'file')
        return { to: rows.findIndex((each) => each.kind === 'stage' && each.stage === row.stage) };
      return row.open ? { fold: row.stage } : null;
    case 'Enter':
    case ' ':
      return { open: row };
    default:
      return null;
  }
}
