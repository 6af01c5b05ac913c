import { useState } from 'react';
import type { PlanView } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { Icon } from '../../../shared/ui/icons.js';
import { Menu } from '../../../shared/ui/menu.js';
import { useExportPlan, type ExportFormat } from '../api/export-plan.js';

const t = texts.export;

const GROUPS: readonly { name: string; formats: readonly ExportFormat[] }[] = [
  { name: t.toRead, formats: ['html', 'pdf', 'md'] },
  { name: t.toKeep, formats: ['zip', 'json'] },
  { name: t.toTools, formats: ['mspdi', 'ics', 'csv', 'mermaid', 'tasks_json', 'spec_kit'] },
];

/** The plan in every form that others read. */
export function ExportMenu({ plan }: { plan: PlanView }) {
  const [open, setOpen] = useState(false);
  const exported = useExportPlan(plan.plan_id, () => setOpen(false));
  const change = (next: boolean): void => {
    setOpen(next);
    if (!next && exported.isError) exported.reset();
  };
  const item = (format: ExportFormat) => {
    const busy = exported.isPending && exported.variables === format;
    return (
      <button
        key={format}
        type="button"
        role="menuitem"
        tabIndex={-1}
        aria-disabled={exported.isPending || undefined}
        aria-busy={busy || undefined}
        onClick={() => exported.isPending || exported.mutate(format)}
        className="hover:bg-sunken focus:bg-sunken flex w-full items-center gap-3 rounded-lg px-3 py-1 text-start -outline-offset-2"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{t.formats[format].name}</span>
          <span className="text-muted block text-sm leading-tight">{t.formats[format].note}</span>
        </span>
        {busy && <Icon name="running" className="animate-turn" />}
      </button>
    );
  };
  return (
    <Menu
      label={t.button}
      icon="download"
      open={open}
      onOpen={change}
      above={exported.isError && <ErrorNotice error={exported.error} />}
      below={plan.status !== 'completed' && t.unfinished}
    >
      {GROUPS.map((group) => (
        <div key={group.name} role="group" aria-label={group.name} className="break-inside-avoid">
          <p aria-hidden="true" className="text-muted px-3 pt-2 pb-1 text-sm">
            {group.name}
          </p>
          {group.formats.map(item)}
        </div>
      ))}
    </Menu>
  );
}
