import type { PlanView } from '@planwright/contracts';
import { isEnded } from '@planwright/contracts';
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
  const actions: RowAction[] = [
    'rename',
    'tag',
    plan.archived_at ? 'unarchive' : 'archive',
    ...(isEnded(plan.status) ? [] : (['cancel'] as const)),
    'remove',
  ];
  return (
    <Menu label={t.actionsOf(plan.title)} icon="more" iconOnly small look="bare">
      {actions.map((action) => (
        <MenuItem
          key={action}
          icon={ICONS[action]}
          danger={action === 'remove'}
          onSelect={() => onAction(action, plan)}
        >
          {t[action]}
        </MenuItem>
      ))}
    </Menu>
  );
}
