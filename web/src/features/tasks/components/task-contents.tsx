import type { TaskDetail } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { DocumentView } from '../../../shared/ui/document-view.js';
import { latestContents } from '../latest-contents.js';
import { InteractionCard } from './interaction-card.js';

const t = texts.tasks;

/** What a task wrote, what it lacks and whom it asked. */
export function TaskContents({ detail }: { detail: TaskDetail }) {
  const contents = latestContents(detail.contents);
  const calls = detail.interactions.toSorted((a, b) => b.created_at.localeCompare(a.created_at));
  return (
    <>
      {detail.gaps.length > 0 && (
        <section>
          <h3 className="font-semibold">{t.missing}</h3>
          <ul className="list-disc pl-5 text-sm">
            {detail.gaps.map((gap) => (
              <li key={gap.item}>{texts.errors.field(gap.item, gap.reason)}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="flex flex-col gap-2">
        <h3 className="font-semibold">{t.output}</h3>
        {contents.length === 0 && <p className="text-muted text-sm">{t.noOutput}</p>}
        {contents.map((content, index) => (
          <details
            key={`${content.name} ${content.item}`}
            open={index === 0}
            className="border-line rounded-lg border px-3 py-2"
          >
            <summary className="min-h-6 text-sm font-medium">
              {content.item ? `${content.name} · ${content.item}` : content.name}{' '}
              <span className="text-muted font-normal">{t.version(content.version)}</span>
            </summary>
            <DocumentView text={content.content} contentType={content.content_type} name={content.name} />
          </details>
        ))}
      </section>
      <section className="flex flex-col gap-2">
        <h3 className="font-semibold">{t.calls}</h3>
        {calls.length === 0 && <p className="text-muted text-sm">{t.noCalls}</p>}
        <ul className="flex flex-col gap-2">
          {calls.map((call) => (
            <InteractionCard key={call.interaction_id} call={call} />
          ))}
        </ul>
      </section>
    </>
  );
}
