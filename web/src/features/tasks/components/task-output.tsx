import type { ContentVersionView, TaskDetail } from '@planwright/contracts';
import { formatBytes } from '../../../shared/format/numbers.js';
import { texts } from '../../../shared/texts/en.js';
import { DocumentView } from '../../../shared/ui/document-view.js';
import { latestContents } from '../latest-contents.js';
import { Fold } from './fold.js';

const t = texts.tasks;

/** What a task wrote, rendered and raw: its files, what it lacks, and below them the parts it was made of. */
export function TaskOutput({ detail }: { detail: TaskDetail }) {
  const contents = latestContents(detail.contents);
  const files = contents.filter(({ item }) => item === '');
  const parts = contents.filter(({ item }) => item !== '');
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {detail.gaps.length > 0 && (
        <section className="tone-amber tone-line rounded-lg border px-3 py-2 text-sm">
          <h3 className="tone-ink font-medium">{t.missing}</h3>
          <ul className="list-disc ps-5">
            {detail.gaps.map((gap) => (
              <li key={gap.item}>{texts.errors.field(gap.item, gap.reason)}</li>
            ))}
          </ul>
        </section>
      )}
      {contents.length === 0 && <p className="text-muted text-sm">{t.noOutput}</p>}
      {files.map((content, index) => (
        <OneContent key={content.name} content={content} open={index === 0} />
      ))}
      {parts.length > 0 && (
        <section className="flex min-w-0 flex-col gap-2">
          <h3 className="font-semibold">
            {t.parts} <span className="text-muted font-normal">{parts.length}</span>
          </h3>
          {parts.map((content) => (
            <OneContent key={`${content.name} ${content.item}`} content={content} open={false} />
          ))}
        </section>
      )}
    </div>
  );
}

function OneContent({ content, open }: { content: ContentVersionView; open: boolean }) {
  const title = (
    <>
      <span dir="auto">{content.item ? `${content.name} · ${content.item}` : content.name}</span>{' '}
      <span className="text-muted font-normal">
        {t.version(content.version)} · {formatBytes(content.size)}
      </span>
    </>
  );
  return (
    <Fold title={title} open={open}>
      <DocumentView text={content.content} contentType={content.content_type} name={content.name} />
    </Fold>
  );
}
