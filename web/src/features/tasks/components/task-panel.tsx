import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { TaskDetail, TaskView } from '@planwright/contracts';
import { useTask } from '../../../shared/api/get-task.js';
import { formatCount, formatMoney } from '../../../shared/format/numbers.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { DocumentView } from '../../../shared/ui/document-view.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { FailureNote } from '../../../shared/ui/failure-note.js';
import { Loading } from '../../../shared/ui/loading.js';
import { TaskMark } from '../../../shared/ui/status.js';
import { Duration, RelativeTime } from '../../../shared/ui/time.js';
import { useRedoTask } from '../api/redo-task.js';
import { latestContents } from '../latest-contents.js';
import { InteractionCard } from './interaction-card.js';

const t = texts.tasks;

interface TaskPanelProps {
  planId: string;
  /** As the list has it: live, while the detail is read again after events. */
  task: TaskView;
  onClose: () => void;
}

/** One task beside the list (over it on a narrow screen). */
export function TaskPanel({ planId, task, onClose }: TaskPanelProps) {
  const detail = useTask(planId, task.task);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus({ preventScroll: true }), [task.task]);
  const close = (): void => {
    onClose();
    document.getElementById(`task-${task.task}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  };
  return (
    // Escape closes the panel from anywhere in it; the panel itself takes no other key.
    // eslint-disable-next-line
    <aside aria-label={t.panel(task.title)} onKeyDown={onKeyDown} className={PANEL}>
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 ref={headingRef} tabIndex={-1} className="text-lg font-semibold outline-none">
            {task.title}
          </h2>
          <p className="text-muted font-mono text-xs">{task.task}</p>
        </div>
        <Button look="bare" small icon="cross" aria-label={texts.common.close} onClick={close} />
      </div>
      <TaskFacts task={task} />
      {task.error && task.status === 'failed' && <FailureNote error={task.error} />}
      <TaskActions planId={planId} task={task} />
      {detail.isPending && <Loading lines={6} />}
      {detail.isError && <ErrorNotice error={detail.error} onRetry={() => void detail.refetch()} />}
      {detail.isSuccess && <TaskContents detail={detail.data} />}
    </aside>
  );
}

const PANEL =
  'card flex min-w-0 flex-col gap-4 p-4 max-lg:fixed max-lg:inset-0 max-lg:z-40 max-lg:overflow-y-auto max-lg:rounded-none sm:p-5 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="text-sm">{children}</dd>
    </div>
  );
}

function TaskFacts({ task }: { task: TaskView }) {
  const { started_at: started, completed_at: ended } = task;
  const running = task.status === 'running';
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3">
      <Fact name={t.status}>
        <TaskMark status={task.status} gaps={task.gaps.length} />
      </Fact>
      <Fact name={t.duration}>
        {started ? (
          <Duration from={running ? started : null} ms={running ? null : task.duration_ms} />
        ) : (
          texts.common.none
        )}
      </Fact>
      <Fact name={t.cost}>{formatMoney(task.cost_usd)}</Fact>
      <Fact name={t.tokens}>{formatCount(task.tokens.input + task.tokens.output)}</Fact>
      <Fact name={t.started}>{started ? <RelativeTime iso={started} /> : texts.common.none}</Fact>
      <Fact name={t.ended}>{ended ? <RelativeTime iso={ended} /> : texts.common.none}</Fact>
      <div className="col-span-full">
        <Fact name={t.needs}>{task.needs.length > 0 ? task.needs.join(', ') : t.noNeeds}</Fact>
      </div>
    </dl>
  );
}

function TaskActions({ planId, task }: { planId: string; task: TaskView }) {
  const [asking, setAsking] = useState(false);
  const redo = useRedoTask(planId);
  const failed = task.status === 'failed';
  if (!failed && task.status !== 'completed') return null;
  return (
    <div className="flex flex-wrap gap-2">
      {failed && (
        <Button
          small
          icon="retry"
          busy={redo.isPending}
          onClick={() => redo.mutate({ task: task.task, command: 'retry' })}
        >
          {t.retry}
        </Button>
      )}
      {task.status === 'completed' && (
        <Button small icon="retry" busy={redo.isPending} onClick={() => setAsking(true)}>
          {t.regenerate}
        </Button>
      )}
      {redo.isError && <ErrorNotice error={redo.error} />}
      <Dialog
        open={asking}
        title={t.regenerateTitle}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{texts.common.keep}</Button>
            <Button
              look="primary"
              onClick={() => {
                redo.mutate({ task: task.task, command: 'regenerate' });
                setAsking(false);
              }}
            >
              {t.regenerateConfirm}
            </Button>
          </>
        }
      >
        <p>{t.regenerateBody}</p>
      </Dialog>
    </div>
  );
}

function TaskContents({ detail }: { detail: TaskDetail }) {
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
