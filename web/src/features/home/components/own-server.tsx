import { useId, useState } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';
import { Select } from '../../../shared/ui/select.js';
import { useLocalServers } from '../api/get-local-servers.js';
import { CodeLines } from './code-lines.js';

const t = texts.home.server;
/** So many models are named in the sentence; the list has all. */
const NAMED = 3;

/** The lines that point to a server of one's own: to the one that was found on this machine, with the model that is chosen. */
export function OwnServer() {
  const [found] = useLocalServers().data ?? [];
  const [chosen, setChosen] = useState<string>();
  const label = useId();
  const models = found?.models ?? [];
  const model = models.find((name) => name === chosen) ?? models[0];
  return (
    <>
      {found && (
        <p role="status" className="tone-green tone-fill flex gap-2 rounded-lg px-3 py-2 text-sm">
          <Icon name="check" className="mt-0.5" />
          <span className="min-w-0 break-words">
            {model === undefined
              ? t.foundEmpty(found.base_url)
              : t.found(found.base_url, models.slice(0, NAMED), Math.max(0, models.length - NAMED))}
          </span>
        </p>
      )}
      {model !== undefined && models.length > 1 && (
        <div className="flex flex-wrap items-center gap-2 text-sm">
          <span id={label}>{t.model}</span>
          <Select
            aria-labelledby={label}
            value={model}
            onChange={setChosen}
            options={models.map((name) => ({ value: name, label: name }))}
          />
        </div>
      )}
      <CodeLines lines={t.lines(found?.base_url, model)} what={t.what} />
      <details open={model !== undefined}>
        <summary className="text-accent text-sm font-medium hover:underline">{t.entry}</summary>
        <div className="pt-2">
          <CodeLines lines={t.entryLines(model)} what={t.entryWhat} />
        </div>
      </details>
    </>
  );
}
