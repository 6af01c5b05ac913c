import { csvCell } from '../../csv/csv-cell.js';
import { cleanLine, cleanText } from '../plain-text.js';
import { noticesOf } from '../notices.js';
import { workTree, type WorkNode } from '../work/work-tree.js';
import type { ExportFormat } from '../export-format.js';
import type { ExportInput } from '../export-input.js';

const COLUMNS = [
  ...['id', 'type', 'wbs', 'name', 'parent', 'description', 'responsible', 'resources'],
  ...['days_min', 'days_realistic', 'days_max', 'start', 'finish', 'duration_days', 'slack_days'],
  ...['critical', 'duration_assumed', 'predecessors', 'planwright_id'],
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | boolean | null>>;

/**
 * A row an item, then milestones, then what must be known of the whole as rows of type `note`. `parent` and
 * `predecessors` (`2FS;3FS`) are numbers of the `id` column. Dates are ISO 8601, text is guarded against spreadsheets
 * that would take it for a formula.
 */
export const csv: ExportFormat = {
  extension: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  title: 'Table (CSV)',
  build: (input) => `\uFEFF${[COLUMNS.join(','), ...rowsOf(input).map(line)].join('\r\n')}\r\n`,
};

function rowsOf(input: ExportInput): Row[] {
  const { nodes } = workTree(input);
  const rows: Row[] = nodes.map(workRow);
  for (const { id, name, date } of input.schedule?.milestones ?? [])
    rows.push({
      type: 'milestone',
      name: cleanLine(name),
      start: date,
      finish: date,
      duration_days: 0,
      planwright_id: id,
    });
  rows.push(...noticesOf(input).map((name): Row => ({ type: 'note', name })));
  return rows.map((row, i) => ({ id: i + 1, ...row }));
}

function workRow(node: WorkNode): Row {
  const { item, scheduled, children } = node;
  const leaf = children.length === 0;
  return {
    type: leaf ? 'task' : 'group',
    wbs: cleanLine(item.wbs, node.outline),
    name: node.name,
    parent: node.parent?.number ?? null,
    description: cleanText(item.description),
    responsible: cleanLine(item.responsible ?? ''),
    resources: item.resources.map((resource) => cleanLine(resource)).join('; '),
    days_min: item.days_min,
    days_realistic: item.days_realistic,
    days_max: item.days_max,
    start: scheduled?.start ?? null,
    finish: scheduled?.finish ?? null,
    duration_days: scheduled?.duration_days ?? null,
    slack_days: scheduled?.slack_days ?? null,
    critical: scheduled?.critical ?? null,
    duration_assumed: leaf && scheduled ? !scheduled.estimated : null,
    predecessors: node.needs.map((before) => `${before.number}FS`).join(';'),
    planwright_id: item.id,
  };
}

const line = (row: Row): string => COLUMNS.map((column) => cell(row[column] ?? '')).join(',');

// Some readers take the semicolon for the separator.
const cell = (value: string | number | boolean): string =>
  typeof value === 'string' ? csvCell(value, ',;') : String(value);
