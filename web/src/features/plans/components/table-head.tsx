import { texts } from '../../../shared/texts/en.js';
import { Checkbox } from '../../../shared/ui/checkbox.js';
import { Icon } from '../../../shared/ui/icons.js';
import { nextSort, sortedBy, type PlansView, type SortColumn } from '../plans-view.js';
import { CELL, COLUMNS } from './columns.js';

const t = texts.plans;
type Column = keyof typeof CELL;

const SORTS: Partial<Record<Column, SortColumn>> = {
  title: 'title',
  status: 'status',
  progress: 'progress_percentage',
  cost: 'cost_usd',
  created: 'created_at',
};
const NAMED = ['title', 'status', 'progress', 'cost', 'time', 'kind', 'created'] as const;

interface TableHeadProps {
  view: PlansView;
  onView: (view: PlansView) => void;
  all: boolean;
  some: boolean;
  onToggleAll: () => void;
}

/** The headers; those of columns that can be sorted by are buttons. */
export function TableHead({ view, onView, all, some, onToggleAll }: TableHeadProps) {
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={`${COLUMNS} border-line text-muted bg-surface items-center gap-x-3 rounded-t-xl border-b px-3 py-1.5 text-sm font-medium`}
    >
      <span role="columnheader" className={CELL.select}>
        <Checkbox
          label={<span className="sr-only">{t.selectAll}</span>}
          checked={all || (some && 'indeterminate')}
          onChange={onToggleAll}
        />
      </span>
      {NAMED.map((column) => (
        <Header key={column} column={column} view={view} onView={onView} />
      ))}
      <span role="columnheader" className="max-lg:hidden">
        <span className="sr-only">{t.columns.actions}</span>
      </span>
    </div>
  );
}

const END: ReadonlySet<Column> = new Set(['cost', 'time', 'created']);
/** What is left of the headers where a row is a card: what can be sorted by. */
const NARROW: Partial<Record<Column, string>> = {
  title: '',
  created: 'max-lg:col-span-2',
  status: 'max-lg:hidden',
};

function Header({
  column,
  view,
  onView,
}: { column: (typeof NAMED)[number] } & Pick<TableHeadProps, 'view' | 'onView'>) {
  const sort = SORTS[column];
  const place = `${END.has(column) ? 'lg:justify-end' : ''} ${NARROW[column] ?? 'max-lg:hidden'} flex min-w-0 items-center`;
  if (!sort) {
    return (
      <span role="columnheader" className={place}>
        {t.columns[column]}
      </span>
    );
  }
  const order = sortedBy(view.sort, sort);
  return (
    <span role="columnheader" aria-sort={order} className={place}>
      <button
        type="button"
        title={texts.ui.sortBy(t.columns[column])}
        onClick={() => onView({ ...view, sort: nextSort(view.sort, sort) })}
        className="group hover:text-ink inline-flex min-h-8 items-center gap-1 font-medium"
      >
        {t.columns[column]}
        <Icon
          name={order === 'descending' ? 'down' : 'up'}
          className={order === 'none' ? 'opacity-0 group-hover:opacity-60' : ''}
        />
      </button>
    </span>
  );
}
