import type { ContentVersionView, FileView } from '@planwright/contracts';
import { useTask } from '../../../shared/api/get-task.js';
import { formatAbsolute } from '../../../shared/format/time.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { CopyButton } from '../../../shared/ui/copy-button.js';
import { DocumentBody, shapeOf } from '../../../shared/ui/document-body.js';
import { Loading } from '../../../shared/ui/loading.js';
import { ReadFailure } from '../../../shared/ui/read-failure.js';
import { saveFile } from '../../../shared/ui/save-file.js';
import { Select } from '../../../shared/ui/select.js';

const t = texts.files;

const versionsOf = (contents: readonly ContentVersionView[], file: FileView): ContentVersionView[] =>
  contents
    .filter(({ name, item }) => name === file.name && item === '')
    .toSorted((a, b) => b.version - a.version);

interface VersionChoiceProps {
  planId: string;
  file: FileView;
  version: number | undefined;
  onVersion: (version: number | undefined) => void;
}

/** All versions that the file ever had, the newest first. */
export function VersionChoice({ planId, file, version, onVersion }: VersionChoiceProps) {
  const contents = useTask(planId, file.task).data?.contents ?? [];
  const older = versionsOf(contents, file).filter((each) => each.version < file.version);
  return (
    <Select
      aria-label={t.versions}
      value={String(version ?? file.version)}
      onChange={(chosen) => onVersion(Number(chosen) === file.version ? undefined : Number(chosen))}
      options={[
        { value: String(file.version), label: t.newest(file.version) },
        ...older.map((each) => ({
          value: String(each.version),
          label: t.versionOf(each.version, t.authors[each.author], formatAbsolute(each.created_at)),
        })),
      ]}
    />
  );
}

interface SaveVersionProps {
  planId: string;
  file: FileView;
  version: number;
}

/** A download of what the file was before, which has no address. */
export function SaveVersion({ planId, file, version }: SaveVersionProps) {
  const contents = useTask(planId, file.task).data?.contents ?? [];
  const found = versionsOf(contents, file).find((each) => each.version === version);
  return (
    <Button
      small
      icon="download"
      disabled={!found}
      onClick={() => found && saveFile(new Blob([found.content], { type: found.content_type }), file.name)}
    >
      {texts.common.download}
    </Button>
  );
}

interface FileVersionProps {
  planId: string;
  file: FileView;
  version: number;
  raw: boolean;
}

/** What the file was before. HTML is shown by its source: only the newest has an address for a frame. */
export function FileVersion({ planId, file, version, raw }: FileVersionProps) {
  const task = useTask(planId, file.task);
  if (task.isPending) return <Loading lines={8} />;
  if (!task.data) return <ReadFailure of={task} />;
  const content = versionsOf(task.data.contents, file).find((each) => each.version === version);
  if (!content) return <p className="text-muted">{t.noVersion(version)}</p>;
  return (
    <>
      <ReadFailure of={task} />
      <p className="tone-amber tone-fill rounded-lg px-3 py-2 text-sm">{t.older(version, file.version)}</p>
      <div className="-mb-2 flex justify-end">
        <CopyButton text={content.content} what={file.name} />
      </div>
      <DocumentBody
        text={content.content}
        shape={shapeOf(content.content_type, file.name) ?? 'text'}
        raw={raw}
        name={file.name}
      />
    </>
  );
}
