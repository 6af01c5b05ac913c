import type { FileView } from '@planwright/contracts';
import { fileAddress, useFile } from '../../../shared/api/get-file.js';
import { formatBytes } from '../../../shared/format/numbers.js';
import { texts } from '../../../shared/texts/en.js';
import { buttonClass } from '../../../shared/ui/button.js';
import { DocumentView, shapeOf } from '../../../shared/ui/document-view.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { Icon } from '../../../shared/ui/icons.js';
import { Loading } from '../../../shared/ui/loading.js';
import { SandboxedFrame } from '../../../shared/ui/sandboxed-frame.js';
import { RelativeTime } from '../../../shared/ui/time.js';

const t = texts.files;
const MAX_SHOWN_BYTES = 1_000_000;

interface FilePreviewProps {
  planId: string;
  file: FileView;
}

/** One file, read by its type, with its download. */
export function FilePreview({ planId, file }: FilePreviewProps) {
  const address = fileAddress(planId, file.name);
  return (
    <div className="card min-w-0">
      <div className="border-line flex flex-wrap items-center justify-between gap-2 border-b px-4 py-3">
        <div className="min-w-0">
          <h3 className="font-semibold">{file.name}</h3>
          <p className="text-muted text-sm">
            {t.of(file.task)} · {formatBytes(file.size)} · {t.version(file.version)} ·{' '}
            <RelativeTime iso={file.created_at} />
          </p>
        </div>
        <a href={address} download={file.name} className={buttonClass('quiet', true)}>
          <Icon name="download" /> {texts.common.download}
        </a>
      </div>
      <div className="px-4 py-3">
        <FileBody planId={planId} file={file} address={address} />
      </div>
    </div>
  );
}

function FileBody({ planId, file, address }: FilePreviewProps & { address: string }) {
  if (file.content_type.startsWith('text/html')) return <SandboxedFrame src={address} title={file.name} />;
  if (!shapeOf(file.content_type)) return <p className="text-muted">{t.noPreview}</p>;
  if (file.size > MAX_SHOWN_BYTES) return <p className="text-muted">{t.tooLarge(formatBytes(file.size))}</p>;
  return <TextBody planId={planId} file={file} />;
}

function TextBody({ planId, file }: FilePreviewProps) {
  const text = useFile(planId, file);
  if (text.isPending) return <Loading lines={8} />;
  if (text.isError) return <ErrorNotice error={text.error} onRetry={() => void text.refetch()} />;
  return <DocumentView text={text.data} contentType={file.content_type} name={file.name} />;
}
