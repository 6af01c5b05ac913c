import type { PlanView } from '@planwright/contracts';
import { isEnded } from '@planwright/contracts';
import { useRef } from 'react';
import { texts } from '../../../shared/texts/en.js';
import type { IconName } from '../../../shared/ui/icons.js';
import { Menu, MenuItem } from '../../../shared/ui/menu.js';

const t = texts.plans;

export type RowAction = 'rename' | 'tag' | 'archive' | 'unarchive' | 'cancel' | 'remove';

const ICONS: Record<RowAction, IconName> = {
  rename: 'edit',
  tag: 'plus',
  archive: 'folder',
  unarchive: 'undo',
  cancel: 'stop',
  remove: 'trash',
};

interface RowMenuProps {
  plan: PlanView;
  onAction: (action: RowAction, plan: PlanView) => void;
}

/** What can be done to one plan from the list. */
export function RowMenu({ plan, onAction }: RowMenuProps) {
  const renames = useRef(false);
  const actions: RowAction[] = [
    'rename',
    'tag',
    plan.archived_at ? 'unarchive' : 'archive',
    ...(isEnded(plan.status) ? [] : (['cancel'] as const)),
    'remove',
  ];
  return (
    <Menu
      label={t.actionsOf(plan.title)}
      icon="more"
      iconOnly
      small
      look="bare"
      // A title that is being changed keeps the focus.
      onCloseAutoFocus={(event) => {
        if (renames.current) event.preventDefault();
        renames.current = false;
      }}
    >
      {actions.map((action) => (
        <MenuItem
          key={action}
          icon={ICONS[action]}
          danger={action === 'remove'}
          onSelect={() => {
            renames.current = action === 'rename';
            onAction(action, plan);
          }}
        >
          {t[action]}
        </MenuItem>
      ))}
    </Menu>
  );
}
