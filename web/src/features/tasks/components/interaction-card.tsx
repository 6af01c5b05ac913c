import type { InteractionView } from '@planwright/contracts';
import { formatCount, formatMoney } from '../../../shared/format/numbers.js';
import { formatDuration } from '../../../shared/format/time.js';
import { texts } from '../../../shared/texts/en.js';
import { CopyButton } from '../../../shared/ui/copy-button.js';
import { DocumentView } from '../../../shared/ui/document-view.js';
import { FailureNote } from '../../../shared/ui/failure-note.js';
import { TaskMark } from '../../../shared/ui/status.js';

const t = texts.tasks;

function Folded({ name, text, contentType }: { name: string; text: string; contentType: string }) {
  return (
    <details className="border-line border-t pt-2">
      <summary className="text-muted hover:text-ink min-h-6 text-sm font-medium">{name}</summary>
      <DocumentView text={text} contentType={contentType} name={name} />
    </details>
  );
}

const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text);

function figures(call: InteractionView): string {
  const { tokens } = call;
  return [
    call.duration_ms === null ? null : `${t.duration} ${formatDuration(call.duration_ms)}`,
    call.queued_ms === null ? null : `${t.queued} ${formatDuration(call.queued_ms)}`,
    call.first_token_ms === null ? null : `${t.firstToken} ${formatDuration(call.first_token_ms)}`,
    texts.plan.tokensDetail(
      formatCount(tokens.input),
      formatCount(tokens.output),
      formatCount(tokens.reasoning),
      formatCount(tokens.cached),
    ),
    formatMoney(call.cost_usd),
  ]
    .filter((figure) => figure !== null)
    .join(' · ');
}

/** One attempt at one model call: the error first, then figures, then what was asked and answered. */
export function InteractionCard({ call }: { call: InteractionView }) {
  const request =
    typeof call.request === 'string' ? call.request : JSON.stringify(call.request ?? null, null, 2);
  return (
    <li className="border-line flex flex-col gap-2 rounded-lg border p-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <span className="text-sm font-medium">
          {t.call(call.step, call.item)}
          {call.attempt > 1 && <span className="text-muted font-normal"> · {t.attempt(call.attempt)}</span>}
        </span>
        <TaskMark status={call.status} />
      </div>
      {call.error && <FailureNote error={call.error} />}
      <p className="text-muted text-sm">
        {call.model}
        {call.fallback_from && ` ${t.fallbackFrom(call.fallback_from)}`} · {figures(call)}
      </p>
      <p className="text-muted flex items-center gap-1 font-mono text-xs">
        {call.interaction_id}
        <CopyButton text={call.interaction_id} what={t.callId} />
      </p>
      <Folded name={t.prompt} text={request} contentType="application/json" />
      {call.reasoning && <Folded name={t.reasoning} text={call.reasoning} contentType="text/markdown" />}
      {call.response && (
        <Folded
          name={t.answer}
          text={call.response}
          contentType={looksLikeJson(call.response) ? 'application/json' : 'text/markdown'}
        />
      )}
    </li>
  );
}
