import { useId, useState } from 'react';
import type { TaskView } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { Icon } from '../../../shared/ui/icons.js';
import { useAnswerGate } from '../api/answer-gate.js';

const t = texts.gate;
/** As the API asks for; kept here so that the button says so before the request does. */
const MIN_LENGTH = 10;

interface GateProps {
  planId: string;
  task: TaskView;
}

function Reasons({ task }: { task: TaskView }) {
  const reasons = task.gate?.reasons ?? [];
  if (reasons.length === 0) return <p>{t.noReasons}</p>;
  return (
    <ul className="list-disc ps-5" aria-label={t.reasons}>
      {reasons.map((reason) => (
        <li key={reason} dir="auto">
          {reason}
        </li>
      ))}
    </ul>
  );
}

/** Shows why the plan waits, and lets a person answer. */
export function GateBanner({ planId, task }: GateProps) {
  const [open, setOpen] = useState(false);
  return (
    <section
      aria-label={t.title}
      className="tone-violet tone-fill flex flex-wrap items-start gap-x-4 gap-y-3 rounded-xl p-4"
    >
      <Icon name="hand" className="mt-1" />
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="font-semibold">{t.title}</h2>
        <div className="text-ink flex flex-col gap-1">
          <p>{t.lead(task.title)}</p>
          <Reasons task={task} />
        </div>
      </div>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t.decide}
      </Button>
      {open && <GateDialog planId={planId} task={task} onClose={() => setOpen(false)} />}
    </section>
  );
}

function GateDialog({ planId, task, onClose }: GateProps & { onClose: () => void }) {
  const [justification, setJustification] = useState('');
  const answer = useAnswerGate(planId, task.task, onClose);
  const fieldId = useId();
  const ready = justification.trim().length >= MIN_LENGTH;
  const send = (decision: 'override' | 'stop') => () => answer.mutate({ decision, justification });
  const isSent = (decision: string): boolean => answer.isPending && answer.variables.decision === decision;
  return (
    <Dialog
      open
      title={t.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{texts.common.keep}</Button>
          <Button look="danger" disabled={!ready} busy={isSent('stop')} onClick={send('stop')}>
            {t.stop}
          </Button>
          <Button look="primary" disabled={!ready} busy={isSent('override')} onClick={send('override')}>
            {t.override}
          </Button>
        </>
      }
    >
      <div className="text-ink flex max-h-[40vh] flex-col gap-1 overflow-y-auto">
        <p>{t.lead(task.title)}</p>
        <Reasons task={task} />
      </div>
      <div className="flex flex-col gap-1">
        <label htmlFor={fieldId} className="text-sm font-medium">
          {t.justification}
        </label>
        <textarea
          id={fieldId}
          rows={4}
          maxLength={4000}
          className="field"
          aria-describedby={`${fieldId}-note`}
          value={justification}
          onChange={(event) => setJustification(event.target.value)}
        />
        <p id={`${fieldId}-note`} className="text-muted text-sm">
          {t.justificationHint} {t.stopNote}
        </p>
      </div>
      {answer.isError && <ErrorNotice error={answer.error} />}
    </Dialog>
  );
}
