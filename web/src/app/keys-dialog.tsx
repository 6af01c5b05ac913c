import { useState, useSyncExternalStore } from 'react';
import type { CommandGroup } from '../shared/keys/command.js';
import { useCommands } from '../shared/keys/commands-context.js';
import { storedSingleKeys, storeSingleKeys } from '../shared/keys/single-keys.js';
import { texts } from '../shared/texts/en.js';
import { Switch } from '../shared/ui/checkbox.js';
import { Dialog } from '../shared/ui/dialog.js';
import { Keys } from '../shared/ui/kbd.js';

const t = texts.keys;
const GROUPS: readonly CommandGroup[] = ['go', 'page', 'list', 'app'];

/** What the browser and the panels do by themselves. */
const ALWAYS = [
  { id: 'enter', label: t.open, group: 'list', keys: 'enter' },
  { id: 'escape', label: t.back, group: 'app', keys: 'escape' },
] as const;

/** Every key that acts here, from where each is registered; single ones can be turned off. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const { registry } = useCommands();
  const commands = useSyncExternalStore(registry.subscribe, registry.all);
  const [single, setSingle] = useState(storedSingleKeys);
  const all = [...commands, ...ALWAYS];
  const change = (on: boolean): void => {
    storeSingleKeys(on);
    setSingle(on);
  };
  return (
    <Dialog open wide title={t.title} onClose={onClose}>
      <p className="text-muted">{t.lead}</p>
      <Switch label={t.single} note={t.singleNote} checked={single} onChange={change} />
      <div className="gap-8 sm:columns-2">
        {GROUPS.map((group) => {
          const shown = all.filter((command) => command.group === group && command.keys);
          if (shown.length === 0) return null;
          return (
            <section key={group} aria-label={t.groups[group]} className="mb-5 break-inside-avoid">
              <h3 className="text-muted mb-1 text-sm font-medium">{t.groups[group]}</h3>
              <dl className="divide-line divide-y">
                {shown.map(({ id, label, keys = '' }) => (
                  <div key={id} className="flex min-h-9 items-center justify-between gap-3 py-1">
                    <dt>{label}</dt>
                    <dd>
                      <Keys keys={keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
