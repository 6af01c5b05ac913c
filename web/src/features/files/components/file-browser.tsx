import type { ArtefactGroup, FileView } from '@planwright/contracts';
import { useArtefacts } from '../../../shared/api/get-artefacts.js';
import { formatBytes } from '../../../shared/format/numbers.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { Icon } from '../../../shared/ui/icons.js';
import { Loading } from '../../../shared/ui/loading.js';
import { FilePreview } from './file-preview.js';

const t = texts.files;

interface FileBrowserProps {
  planId: string;
  selected: string | undefined;
  onSelect: (name: string | undefined) => void;
}

/** The files by stage, and beside them (or instead of them on a narrow screen) the one that is read. */
export function FileBrowser({ planId, selected, onSelect }: FileBrowserProps) {
  const query = useArtefacts(planId);
  if (query.isPending) return <Loading lines={8} />;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const groups = query.data.filter((group) => group.items.length > 0);
  const file = groups.flatMap((group) => group.items).find((item) => item.name === selected);
  if (groups.length === 0) return <p className="card text-muted p-6">{t.empty}</p>;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(16rem,22rem)_minmax(0,1fr)]">
      <nav aria-label={t.title} className={`flex flex-col gap-4 ${file ? 'max-lg:hidden' : ''}`}>
        {groups.map((group) => (
          <FileGroup key={group.stage} group={group} selected={selected} onSelect={onSelect} />
        ))}
      </nav>
      {file ? (
        <section aria-label={t.preview} className="flex min-w-0 flex-col gap-2 lg:sticky lg:top-16">
          <Button
            look="bare"
            small
            icon="back"
            className="self-start lg:hidden"
            onClick={() => onSelect(undefined)}
          >
            {t.back}
          </Button>
          <FilePreview key={file.name} planId={planId} file={file} />
        </section>
      ) : (
        <p className="card text-muted hidden p-6 lg:block">{t.choose}</p>
      )}
    </div>
  );
}

interface FileGroupProps {
  group: ArtefactGroup;
  selected: string | undefined;
  onSelect: (name: string) => void;
}

function FileGroup({ group, selected, onSelect }: FileGroupProps) {
  const row = (file: FileView) => (
    <li key={file.name}>
      <button
        type="button"
        aria-current={file.name === selected || undefined}
        onClick={() => onSelect(file.name)}
        className="aria-[current=true]:bg-accent-soft hover:bg-sunken flex w-full items-center gap-2 px-3 py-1.5 text-start text-sm -outline-offset-2"
      >
        <Icon name="file" className="text-muted" />
        <span className="min-w-0 flex-1">{file.name}</span>
        <span className="text-muted shrink-0">{formatBytes(file.size)}</span>
      </button>
    </li>
  );
  return (
    <section aria-label={group.stage}>
      <h3 className="text-muted mb-1.5 text-sm font-medium">{group.stage}</h3>
      <ul className="card divide-line divide-y overflow-hidden">{group.items.map(row)}</ul>
    </section>
  );
}
