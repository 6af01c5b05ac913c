import type { FileView } from '@planwright/contracts';
import { fileAddress, useFile } from '../../../shared/api/get-file.js';
import { formatBytes } from '../../../shared/format/numbers.js';
import { texts } from '../../../shared/texts/en.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import { CopyButton } from '../../../shared/ui/copy-button.js';
import { DocumentBody, shapeOf } from '../../../shared/ui/document-body.js';
import { Icon } from '../../../shared/ui/icons.js';
import { Loading } from '../../../shared/ui/loading.js';
import { ReadFailure } from '../../../shared/ui/read-failure.js';
import { SandboxedFrame } from '../../../shared/ui/sandboxed-frame.js';
import { TaskLink } from '../../../shared/ui/task-link.js';
import { RelativeTime } from '../../../shared/ui/time.js';
import { FileVersion, SaveVersion, VersionChoice } from './file-versions.js';

const t = texts.files;
const MAX_SHOWN_BYTES = 2_000_000;
/** As much of a hash as tells two apart by eye. */
const HASH_SHOWN = 12;

interface FilePreviewProps {
  planId: string;
  file: FileView;
  raw: boolean;
  /** An older version; the newest where left out. */
  version: number | undefined;
  onRaw: (raw: boolean) => void;
  onVersion: (version: number | undefined) => void;
}

const isImage = (file: FileView): boolean => file.content_type.startsWith('image/');

/** One file, read by its type, with what is known of it. */
export function FilePreview({ planId, file, raw, version, onRaw, onVersion }: FilePreviewProps) {
  const shape = shapeOf(file.content_type, file.name);
  const older = version !== undefined && version < file.version ? version : undefined;
  return (
    <div className="card min-w-0">
      <div className="border-line flex flex-wrap items-center justify-between gap-2 border-b px-4 py-3">
        <div className="min-w-0 flex-1 basis-64">
          <h3 className="font-semibold">{file.name}</h3>
          <p className="text-muted flex flex-wrap items-center gap-x-1.5 text-sm">
            <TaskLink task={file.task}>{t.of(file.task)}</TaskLink>·<span>{formatBytes(file.size)}</span>·
            <RelativeTime iso={file.created_at} />·
            <span className="inline-flex items-center">
              <code title={file.sha256} className="font-mono">
                {file.sha256.slice(0, HASH_SHOWN)}
              </code>
              <CopyButton text={file.sha256} what={t.hash} />
            </span>
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-1">
          {file.version > 1 ? (
            <VersionChoice planId={planId} file={file} version={older} onVersion={onVersion} />
          ) : (
            <span className="text-muted px-1 text-sm">{t.version(file.version)}</span>
          )}
          {shape && shape !== 'text' && (
            <Button small aria-pressed={raw} onClick={() => onRaw(!raw)}>
              {texts.common.raw}
            </Button>
          )}
          {older === undefined ? (
            <a
              href={fileAddress(planId, file.name)}
              download={file.name}
              className={buttonClass('quiet', true)}
            >
              <Icon name="download" /> {texts.common.download}
            </a>
          ) : (
            <SaveVersion planId={planId} file={file} version={older} />
          )}
        </div>
      </div>
      <div className="flex flex-col gap-3 px-4 py-3">
        {older === undefined ? (
          <FileBody planId={planId} file={file} raw={raw} />
        ) : (
          <FileVersion planId={planId} file={file} version={older} raw={raw} />
        )}
      </div>
    </div>
  );
}

interface FileBodyProps {
  planId: string;
  file: FileView;
  raw: boolean;
}

function FileBody({ planId, file, raw }: FileBodyProps) {
  const address = fileAddress(planId, file.name);
  if (file.size > MAX_SHOWN_BYTES) return <p className="text-muted">{t.tooLarge(formatBytes(file.size))}</p>;
  if (file.content_type.startsWith('text/html')) return <SandboxedFrame src={address} title={file.name} />;
  if (isImage(file))
    return <img src={address} alt={file.name} className="mx-auto max-h-[75dvh] max-w-full" />;
  if (!shapeOf(file.content_type, file.name)) return <p className="text-muted">{t.noPreview}</p>;
  return <TextBody planId={planId} file={file} raw={raw} />;
}

function TextBody({ planId, file, raw }: FileBodyProps) {
  const text = useFile(planId, file);
  if (text.isPending) return <Loading lines={8} />;
  if (text.data === undefined) return <ReadFailure of={text} />;
  return (
    <>
      <div className="-mb-2 flex justify-end">
        <CopyButton text={text.data} what={file.name} />
      </div>
      <DocumentBody
        text={text.data}
        shape={shapeOf(file.content_type, file.name) ?? 'text'}
        raw={raw}
        name={file.name}
      />
    </>
  );
}
