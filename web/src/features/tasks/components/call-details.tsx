import type { InteractionView } from '@planwright/contracts';
import { formatCount, formatMoney } from '../../../shared/format/numbers.js';
import { formatDuration } from '../../../shared/format/time.js';
import { texts } from '../../../shared/texts/en.js';
import { CopyButton } from '../../../shared/ui/copy-button.js';
import { DocumentView } from '../../../shared/ui/document-view.js';
import { promptMessages } from '../prompt-messages.js';
import { Fact, Facts } from './facts.js';
import { Fold } from './fold.js';

const t = texts.tasks;
const ROLES: Readonly<Record<string, string>> = t.roles;

const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text);
const time = (ms: number | null): string => (ms === null ? texts.common.none : formatDuration(ms));

/** The figures of an attempt, what was asked and what was answered. */
export function CallDetails({ call }: { call: InteractionView }) {
  const { tokens } = call;
  const messages = promptMessages(call.request);
  const whole =
    typeof call.request === 'string' ? call.request : JSON.stringify(call.request ?? null, null, 2);
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <Facts>
        <Fact name={t.duration}>{time(call.duration_ms)}</Fact>
        <Fact name={t.queued}>{time(call.queued_ms)}</Fact>
        <Fact name={t.firstToken}>{time(call.first_token_ms)}</Fact>
        <Fact name={t.tokensIn}>
          {formatCount(tokens.input)}{' '}
          <span className="text-muted">{t.cached(formatCount(tokens.cached))}</span>
        </Fact>
        <Fact name={t.tokensOut}>
          {formatCount(tokens.output)}{' '}
          <span className="text-muted">{t.reasoned(formatCount(tokens.reasoning))}</span>
        </Fact>
        <Fact name={t.cost}>{formatMoney(call.cost_usd)}</Fact>
      </Facts>
      <p className="text-muted flex flex-wrap items-center gap-1 text-sm">
        {t.callId} <code className="font-mono text-xs break-all">{call.interaction_id}</code>
        <CopyButton text={call.interaction_id} what={t.callId} />
      </p>
      {call.response && (
        <Fold title={t.answer} open>
          <DocumentView
            text={call.response}
            contentType={looksLikeJson(call.response) ? 'application/json' : 'text/markdown'}
            name={t.answer}
          />
        </Fold>
      )}
      {call.reasoning && (
        <Fold title={t.reasoning}>
          <DocumentView text={call.reasoning} contentType="text/markdown" name={t.reasoning} />
        </Fold>
      )}
      {messages.map(({ role, text }, index) => (
        <Fold key={index} title={ROLES[role] ?? role}>
          <DocumentView text={text} contentType="text/plain" name={ROLES[role] ?? role} />
        </Fold>
      ))}
      <Fold title={t.request}>
        <DocumentView text={whole} contentType="application/json" name={t.request} />
      </Fold>
    </div>
  );
}
