import { useState } from 'react';
import { useVersions } from '../../../shared/api/get-versions.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { Loading } from '../../../shared/ui/loading.js';
import { ReadFailure } from '../../../shared/ui/read-failure.js';
import { RelativeTime } from '../../../shared/ui/time.js';
import { DifferenceView } from './difference-view.js';

const t = texts.editing;

interface VersionListProps {
  planId: string;
  task: string;
  /** The two versions that are compared, as the address says. */
  compared: { from: number; to: number } | null;
  onCompare: (pair: { from: number; to: number } | null) => void;
}

/** Every version that a task's output ever had, newest first, and what is different between any two. */
export function VersionList({ planId, task, compared, onCompare }: VersionListProps) {
  const versions = useVersions(planId, task);
  const [chosen, setChosen] = useState<number | null>(null);
  if (versions.isPending) return <Loading lines={3} />;
  if (!versions.data) return <ReadFailure of={versions} />;
  const { items } = versions.data;
  if (items.length === 0) return <p className="text-muted text-sm">{t.versionsNone}</p>;
  const compare = (version: number): void => {
    if (chosen === null || chosen === version) setChosen(chosen === version ? null : version);
    else {
      onCompare({ from: Math.min(chosen, version), to: Math.max(chosen, version) });
      setChosen(null);
    }
  };
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <ReadFailure of={versions} />
      <ol className="divide-line border-line divide-y rounded-lg border">
        {items.map((item, index) => {
          const earlier = items[index + 1];
          return (
            <li key={item.version} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 text-sm">
              <span className="font-medium">{t.version(item.version)}</span>
              <span className="text-muted">{t.author[item.author]}</span>
              {item.current && <span className="tone-green tone-ink font-medium">{t.current}</span>}
              {item.candidate && <span className="tone-violet tone-ink font-medium">{t.candidate}</span>}
              <span className="text-muted ms-auto">
                <RelativeTime iso={item.created_at} />
              </span>
              {items.length > 1 && (
                <Button
                  small
                  look={chosen === item.version ? 'quiet' : 'bare'}
                  aria-pressed={chosen === item.version}
                  onClick={() => compare(item.version)}
                >
                  {chosen === null || chosen === item.version ? t.compare : t.compareWith(chosen)}
                </Button>
              )}
              {earlier && chosen === null && (
                <Button
                  small
                  look="bare"
                  onClick={() => onCompare({ from: earlier.version, to: item.version })}
                >
                  {t.whatChanged}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {compared && <DifferenceView planId={planId} task={task} from={compared.from} to={compared.to} />}
    </div>
  );
}
