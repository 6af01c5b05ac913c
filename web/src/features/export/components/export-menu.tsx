import { useState } from 'react';
import type { PlanView } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { Menu, MenuGroup, MenuItem } from '../../../shared/ui/menu.js';
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
  const item = (format: ExportFormat) => (
    <MenuItem
      key={format}
      stay
      disabled={exported.isPending}
      busy={exported.isPending && exported.variables === format}
      note={t.formats[format].note}
      onSelect={() => exported.mutate(format)}
    >
      {t.formats[format].name}
    </MenuItem>
  );
  return (
    <Menu
      label={t.button}
      icon="download"
      wide
      open={open}
      onOpen={change}
      above={exported.isError && <ErrorNotice error={exported.error} />}
      below={plan.status !== 'completed' && t.unfinished}
    >
      {GROUPS.map((group) => (
        <MenuGroup key={group.name} label={group.name}>
          {group.formats.map(item)}
        </MenuGroup>
      ))}
    </Menu>
  );
}
