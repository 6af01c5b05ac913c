import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { PlanView } from '@planwright/contracts';
import { ProblemError } from '../../../shared/api/problem-error.js';
import { formatBytes } from '../../../shared/format/numbers.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { useCreatePlan } from '../api/create-plan.js';
import { usePlanPreview } from '../api/preview-plan.js';
import { bodyOf, budgetOf, isTooLong, loadDraft, promptBytes, saveDraft, type Draft } from '../draft.js';
import { newIdempotencyKey } from '../idempotency-key.js';
import { usePause } from '../use-pause.js';
import { Estimate, Hints } from './estimate.js';
import { PlanOptions } from './plan-options.js';
import { PromptExamples } from './prompt-examples.js';

const t = texts.newPlan;
const PAUSE_MS = 600;
const NEAR_FIELDS = ['prompt', 'title', 'llm_model', 'budget_usd'];

/** From an idea to a plan. What is typed survives a reload, a refusal and a walk to another page. */
export function NewPlanForm({ onMade }: { onMade: (plan: PlanView) => void }) {
  const [draft, setDraft] = useState(() => loadDraft(window.localStorage));
  const promptRef = useRef<HTMLTextAreaElement>(null);
  const promptId = useId();
  const settled = usePause(draft, PAUSE_MS);
  const settledBody = useMemo(() => bodyOf(settled), [settled]);
  const preview = usePlanPreview(settledBody);
  const submission = useRef({ sent: '', key: '' });
  const create = useCreatePlan((plan) => {
    saveDraft(window.localStorage, { ...draft, prompt: '', title: '' });
    onMade(plan);
  });

  useEffect(() => saveDraft(window.localStorage, settled), [settled]);

  const change = (part: Partial<Draft>): void => {
    if (create.isError) create.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  const fill = (prompt: string): void => {
    change({ prompt });
    promptRef.current?.focus();
  };

  const budgetWrong = Number.isNaN(budgetOf(draft));
  const tooLong = isTooLong(draft.prompt);
  const refusal = (path: string): string | null => {
    if (path === 'budget_usd' && budgetWrong) return t.budgetWrong;
    return create.error instanceof ProblemError ? create.error.field(path) : null;
  };
  const promptRefusal = tooLong ? t.tooLong(formatBytes(promptBytes(draft.prompt))) : refusal('prompt');
  const ready = draft.prompt.trim() !== '' && !budgetWrong && !tooLong;

  const submit = (): void => {
    if (!ready || create.isPending) return;
    const body = bodyOf(draft);
    const sent = JSON.stringify(body);
    if (submission.current.sent !== sent) submission.current = { sent, key: newIdempotencyKey() };
    create.mutate({ body, idempotencyKey: submission.current.key });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };
  // A preview tells about the text it was asked for; while that is typed over, it only fades.
  const looking = preview.isFetching || settled !== draft;
  const told = settled.prompt.trim().length > 2 && draft.prompt.trim() !== '' ? preview.data : undefined;

  return (
    <form
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="card flex flex-col gap-4 p-4 sm:p-6">
        <div className="flex flex-col gap-2">
          <label htmlFor={promptId} className="text-sm font-medium">
            {t.promptLabel}
          </label>
          <textarea
            id={promptId}
            ref={promptRef}
            name="prompt"
            dir="auto"
            rows={5}
            className="field field-sizing-content max-h-[50vh] min-h-36 resize-y px-4 py-3 text-lg leading-relaxed"
            placeholder={t.placeholder}
            value={draft.prompt}
            aria-invalid={promptRefusal !== null}
            aria-describedby={`${promptId}-notes`}
            onChange={(event) => change({ prompt: event.target.value })}
            onKeyDown={onKeyDown}
          />
          <div id={`${promptId}-notes`} aria-live="polite" className="flex flex-col gap-2">
            {promptRefusal && <p className="text-danger text-sm font-medium">{promptRefusal}</p>}
            {told && <Hints preview={told} onAdd={(text) => fill(`${draft.prompt.trimEnd()} ${text}`)} />}
          </div>
        </div>
        <PlanOptions draft={draft} onChange={change} refusal={refusal} />
        {create.isError && <ErrorNotice error={create.error} shownElsewhere={NEAR_FIELDS} onRetry={submit} />}
        <div className="border-line flex flex-wrap items-center gap-x-4 gap-y-2 border-t pt-4">
          <Button type="submit" look="primary" busy={create.isPending} disabled={!ready}>
            {create.isPending ? t.submitting : t.submit}
          </Button>
          <kbd className="text-muted hidden font-sans text-sm sm:inline">{t.shortcut}</kbd>
          <div className="min-w-0 sm:ms-auto" aria-live="polite">
            <Estimate preview={told} looking={looking && draft.prompt.trim().length > 2} />
          </div>
        </div>
      </div>
      {draft.prompt === '' && <PromptExamples onUse={(example) => fill(example.prompt)} />}
    </form>
  );
}
