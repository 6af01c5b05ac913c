import type { PlanView } from '@planwright/contracts';
import { isEnded } from '@planwright/contracts';
import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { buttonClass } from '../../../shared/ui/button.js';

const t = texts.plans;

export type RowAction = 'rename' | 'tag' | 'archive' | 'unarchive' | 'cancel' | 'remove';

interface RowMenuProps {
  plan: PlanView;
  reachable: boolean;
  onAction: (action: RowAction, plan: PlanView) => void;
}

/** What can be done to one plan from the list. */
export function RowMenu({ plan, reachable, onAction }: RowMenuProps) {
  const actions: RowAction[] = [
    'rename',
    'tag',
    plan.archived_at ? 'unarchive' : 'archive',
    ...(isEnded(plan.status) ? [] : (['cancel'] as const)),
    'remove',
  ];
  const picked = useRef<RowAction | null>(null);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        aria-label={t.actionsOf(plan.title)}
        tabIndex={reachable ? 0 : -1}
        className={`${buttonClass('bare', true)} text-lg leading-none`}
      >
        ⋯
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          // A title that is being changed keeps the focus; after all else it goes back to the button.
          onCloseAutoFocus={(event) => {
            if (picked.current === 'rename') event.preventDefault();
            picked.current = null;
          }}
          className="card shadow-float z-40 flex min-w-44 flex-col p-1.5"
        >
          {actions.map((action) => (
            <DropdownMenu.Item
              key={action}
              onSelect={() => {
                picked.current = action;
                onAction(action, plan);
              }}
              className={`data-highlighted:bg-sunken cursor-pointer rounded-lg px-3 py-2 text-sm outline-none ${action === 'remove' ? 'text-danger' : ''}`}
            >
              {t[action]}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
