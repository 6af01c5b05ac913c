import { Command as Cmdk } from 'cmdk';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Dialog as Radix } from 'radix-ui';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { usePause } from '../features/new-plan/use-pause.js';
import { usePlans } from '../shared/api/get-plans.js';
import type { Command, CommandGroup } from '../shared/keys/command.js';
import { useCommands } from '../shared/keys/commands-context.js';
import { texts } from '../shared/texts/en.js';
import { useFocusBack } from '../shared/ui/focus-back.js';
import { Icon } from '../shared/ui/icons.js';
import { Keys } from '../shared/ui/kbd.js';
import { PlanMark } from '../shared/ui/status.js';
import { paletteScore } from './palette-score.js';
import { PaletteTasks } from './palette-tasks.js';
import { TASK_CLOSED } from './search-params.js';

const t = texts.keys;
const BEFORE_PLANS: readonly CommandGroup[] = ['page', 'go'];
const AFTER_PLANS: readonly CommandGroup[] = ['app'];
const RECENT = 12;
const PAUSE_MS = 200;

const idOf = ({ plan_id }: { plan_id: string }): string => plan_id;

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Cmdk.Group
      heading={name}
      className="[&_[cmdk-group-heading]]:text-muted p-1.5 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-sm"
    >
      {children}
    </Cmdk.Group>
  );
}

/** Everything that can be done from here, and the plans, found by typing a part of its name. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { registry, run } = useCommands();
  const commands = useSyncExternalStore(registry.subscribe, registry.all);
  const focusBack = useFocusBack();
  const navigate = useNavigate();
  const { planId } = useParams({ strict: false });
  const [typed, setTyped] = useState('');
  const sought = usePause(typed.trim(), PAUSE_MS);
  const recent = usePlans({ limit: RECENT });
  // Any plan there is, not only the newest; each once.
  const found = usePlans({ search: sought || undefined, limit: RECENT });
  const isFound = found.isSuccess && !found.isPlaceholderData;
  const foundIds = new Set(isFound ? found.data.pages.flatMap(({ items }) => items.map(idOf)) : []);
  const plans = [recent, found].flatMap(({ data }) => data?.pages.flatMap(({ items }) => items) ?? []);
  const choose = (action: () => void): void => {
    onClose();
    action();
  };
  const item = (command: Command) => (
    <Cmdk.Item
      key={command.id}
      value={command.id}
      keywords={[command.label, ...(command.words ?? [])]}
      onSelect={() => choose(() => run(command))}
      className="menu-item"
    >
      <Icon name={command.icon ?? 'forward'} className="text-muted" />
      <span className="min-w-0 flex-1">{command.label}</span>
      {command.keys && <Keys keys={command.keys} />}
    </Cmdk.Item>
  );
  const group = (name: CommandGroup) => {
    const shown = commands.filter((command) => command.group === name && !command.keysOnly);
    return (
      shown.length > 0 && (
        <Group key={name} name={t.groups[name]}>
          {shown.map(item)}
        </Group>
      )
    );
  };
  return (
    <Radix.Root open onOpenChange={(open) => open || onClose()}>
      <Radix.Portal>
        <div className="veil animate-fade" />
        <Radix.Content
          aria-describedby={undefined}
          {...focusBack}
          className="glass glass-deep animate-rise fixed inset-x-4 top-[12dvh] z-50 mx-auto max-w-2xl overflow-hidden outline-none"
        >
          <Radix.Title className="sr-only">{t.palette}</Radix.Title>
          <Cmdk label={t.palette} loop filter={paletteScore}>
            <div className="border-line flex items-center gap-3 border-b px-4">
              <Icon name="search" className="text-muted" />
              <Cmdk.Input
                value={typed}
                onValueChange={setTyped}
                maxLength={200}
                placeholder={t.paletteHint}
                className="placeholder:text-muted min-h-13 w-full bg-transparent text-lg outline-none"
              />
              <Keys keys="escape" />
            </div>
            <Cmdk.List className="max-h-[min(60dvh,30rem)] overflow-y-auto">
              <Cmdk.Empty className="text-muted px-4 py-8 text-center">{t.paletteNone}</Cmdk.Empty>
              {BEFORE_PLANS.map(group)}
              {planId !== undefined && (
                <PaletteTasks
                  planId={planId}
                  typed={typed}
                  onOpen={(task) =>
                    choose(
                      () =>
                        void navigate({
                          to: '/plans/$planId',
                          params: { planId },
                          search: (before) => ({ ...before, ...TASK_CLOSED, task }),
                        }),
                    )
                  }
                >
                  {(items) => <Group name={t.groups.tasks}>{items}</Group>}
                </PaletteTasks>
              )}
              {plans.length > 0 && (
                <Group name={t.groups.plans}>
                  {[...new Map(plans.map((plan) => [idOf(plan), plan])).values()].map((plan) => (
                    <Cmdk.Item
                      key={plan.plan_id}
                      value={plan.plan_id}
                      // The server looks through the whole prompt, of which a list has the beginning.
                      keywords={[plan.title, plan.prompt, foundIds.has(idOf(plan)) ? sought : '']}
                      onSelect={() =>
                        choose(
                          () =>
                            void navigate({
                              to: '/plans/$planId',
                              params: { planId: plan.plan_id },
                              search: {},
                            }),
                        )
                      }
                      className="menu-item"
                    >
                      <span className="min-w-0 flex-1 truncate" dir="auto">
                        {plan.title}
                      </span>
                      <PlanMark status={plan.status} outcome={plan.outcome} />
                    </Cmdk.Item>
                  ))}
                </Group>
              )}
              {AFTER_PLANS.map(group)}
            </Cmdk.List>
          </Cmdk>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
