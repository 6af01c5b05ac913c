import { useArtefacts } from '../../../shared/api/get-artefacts.js';
import { addressOf } from '../../../shared/api/client.js';
import { useEscape } from '../../../shared/keys/use-escape.js';
import { texts } from '../../../shared/texts/en.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import { Icon } from '../../../shared/ui/icons.js';
import { ReadFailure } from '../../../shared/ui/read-failure.js';
import { BesideBones } from '../../../shared/ui/skeleton.js';
import { SearchField } from '../../../shared/ui/search-field.js';
import { searchFiles } from '../file-tree.js';
import { FilePreview } from './file-preview.js';
import { FileTree } from './file-tree.js';

const t = texts.files;

/** What of the files is looked at, as the address says it. */
export interface FilesView {
  file?: string | undefined;
  version?: number | undefined;
  view?: 'raw' | undefined;
  search?: string | undefined;
}

interface FileBrowserProps {
  planId: string;
  view: FilesView;
  onView: (view: FilesView) => void;
}

/** The files by stage, and beside them (or instead of them on a narrow screen) the one that is read. */
export function FileBrowser({ planId, view, onView }: FileBrowserProps) {
  const query = useArtefacts(planId);
  const select = (name: string | undefined): void =>
    onView({ ...view, file: name, version: undefined, view: undefined });
  useEscape(t.back, view.file === undefined ? null : () => select(undefined));
  if (query.isPending) return <BesideBones />;
  if (!query.data) return <ReadFailure of={query} />;
  const files = query.data.flatMap((group) => group.items);
  const file = files.find((item) => item.name === view.file);
  const groups = searchFiles(query.data, view.search);
  if (files.length === 0) {
    return (
      <div className="flex flex-col gap-4">
        <ReadFailure of={query} />
        <p className="card text-muted p-6">{t.empty}</p>
      </div>
    );
  }
  return (
    <div data-rows className="grid items-start gap-4 lg:grid-cols-[minmax(16rem,24rem)_minmax(0,1fr)]">
      {query.isError && (
        <div className="col-span-full">
          <ReadFailure of={query} />
        </div>
      )}
      <div className={`flex min-w-0 flex-col gap-3 lg:sticky lg:top-16 ${file ? 'max-lg:hidden' : ''}`}>
        <div className="flex flex-wrap items-center gap-2">
          <SearchField
            label={t.search}
            value={view.search ?? ''}
            onSettled={(search) => onView({ ...view, search })}
          />
          <a
            href={addressOf('/api/plans/{id}/export', { path: { id: planId }, query: { format: 'zip' } })}
            download
            className={buttonClass('quiet')}
          >
            <Icon name="download" /> {t.all}
          </a>
        </div>
        {groups.length > 0 ? (
          <FileTree groups={groups} selected={file?.name} onSelect={select} />
        ) : (
          <p className="card text-muted p-6">{t.noMatch}</p>
        )}
      </div>
      {file ? (
        <section aria-label={t.preview} className="flex min-w-0 flex-col gap-2">
          <Button
            look="bare"
            small
            icon="back"
            className="self-start lg:hidden"
            onClick={() => select(undefined)}
          >
            {t.back}
          </Button>
          <FilePreview
            key={file.name}
            planId={planId}
            file={file}
            raw={view.view === 'raw'}
            version={view.version}
            onRaw={(raw) => onView({ ...view, view: raw ? 'raw' : undefined })}
            onVersion={(version) => onView({ ...view, version })}
          />
        </section>
      ) : (
        <p className="card text-muted hidden p-6 lg:block">{t.choose}</p>
      )}
    </div>
  );
}
