import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PlanView } from '@planwright/contracts';
import { ProblemError } from '../../../shared/api/problem-error.js';
import { formatBytes } from '../../../shared/format/numbers.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { useCreatePlan } from '../api/create-plan.js';
import { usePlanPreview } from '../api/preview-plan.js';
import { PLACE_OF, wrongDetails, type Details } from '../details.js';
import { areTagsWrong, bodyOf, budgetOf, isTooLong, promptBytes, type Draft } from '../draft.js';
import { newIdempotencyKey } from '../idempotency-key.js';
import { useDraft } from '../use-draft.js';
import { Estimate } from './estimate.js';
import { Hints } from './hints.js';
import { PlanDetails } from './plan-details.js';
import { FoldedOptions, PlanOptions } from './plan-options.js';
import { PromptField } from './prompt-field.js';

const t = texts.newPlan;
const NEAR_FIELDS = ['prompt', 'title', 'llm_model', 'budget_usd', 'tags', ...Object.values(PLACE_OF)];
/** Fewer characters are no idea yet, and nothing is said of them. */
const WORTH_A_LOOK = 3;

interface NewPlanFormProps {
  onMade: (plan: PlanView) => void;
  /** A smaller field, with the options folded away. */
  short?: boolean;
  /** Examples beside the form; `use` puts a prompt into the field. */
  examples?: (use: (text: string) => void, empty: boolean) => ReactNode;
}

/** From an idea to a plan; what is wrong with it and what it costs is said before anything is spent. */
export function NewPlanForm({ onMade, short = false, examples }: NewPlanFormProps) {
  const { draft, settled, change: changeDraft, clear, promptNow } = useDraft();
  const [filled, setFilled] = useState(0);
  const [replaced, setReplaced] = useState<string | null>(null);
  const settledBody = useMemo(() => bodyOf(settled), [settled]);
  const preview = usePlanPreview(settledBody);
  const submission = useRef({ sent: '', key: '' });
  const create = useCreatePlan(clear);

  const { isError, reset } = create;
  const change = useCallback(
    (part: Partial<Draft>) => {
      if (isError) reset();
      changeDraft(part);
    },
    [isError, reset, changeDraft],
  );
  const fill = useCallback(
    (text: string) => {
      change({ prompt: text });
      setFilled((times) => times + 1);
    },
    [change],
  );
  const use = useCallback(
    (text: string) => {
      setReplaced(promptNow().trim() === '' ? null : promptNow());
      fill(text);
    },
    [fill, promptNow],
  );

  // A key in the idea draws nothing anew but the idea: what stands around it may be long, and so may the idea.
  const { prompt, title, speed, model, budget, tags, details } = draft;
  const choices = useMemo(() => ({ title, speed, model, budget, tags }), [title, speed, model, budget, tags]);
  const refused = [create.error, preview.error].find((error) => error instanceof ProblemError);
  const tooLong = isTooLong(prompt);
  const wrongBudget = Number.isNaN(budgetOf(choices));
  const wrongTags = areTagsWrong(choices);
  const wrong = useMemo(() => {
    const of = (path: string): string | null => refused?.field(path) ?? null;
    return {
      prompt: of('prompt'),
      llm_model: of('llm_model'),
      title: of('title'),
      budget_usd: wrongBudget ? t.budgetWrong : of('budget_usd'),
      tags: wrongTags ? t.tagsWrong : of('tags'),
    };
  }, [refused, wrongBudget, wrongTags]);
  const badDetails = useMemo(() => wrongDetails(details), [details]);
  const wrongInDetails = useMemo(() => {
    const said = (Object.keys(PLACE_OF) as (keyof Details)[]).flatMap((field) => {
      const message = badDetails[field] ?? refused?.field(PLACE_OF[field]);
      return message ? [[field, message] as const] : [];
    });
    return Object.fromEntries(said);
  }, [badDetails, refused]);
  const wrongPrompt = tooLong ? t.tooLong(formatBytes(promptBytes(prompt))) : wrong.prompt;
  const ready =
    prompt.trim() !== '' && !tooLong && !wrongBudget && !wrongTags && Object.keys(badDetails).length === 0;

  const submit = (): void => {
    if (!ready || create.isPending) return;
    const body = bodyOf(draft);
    const sent = JSON.stringify(body);
    if (submission.current.sent !== sent) submission.current = { sent, key: newIdempotencyKey() };
    // Who has gone elsewhere meanwhile is left there.
    create.mutate({ body, idempotencyKey: submission.current.key }, { onSuccess: onMade });
  };
  // A preview tells about the text it was asked for; while that is typed over, it only fades.
  const worth = (prompt: string): boolean => prompt.trim().length >= WORTH_A_LOOK;
  const looking = worth(draft.prompt) && (preview.isFetching || settled !== draft);
  const told = worth(settled.prompt) && draft.prompt.trim() !== '' ? preview.data : undefined;
  const empty = prompt === '';
  const beside = useMemo(() => examples?.(use, empty), [examples, use, empty]);
  const Options = short ? FoldedOptions : PlanOptions;

  return (
    <form
      className={short ? 'flex flex-col gap-6' : 'grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]'}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="card flex min-w-0 flex-col gap-4 p-4 sm:p-6">
        <PromptField
          value={prompt}
          wrong={wrongPrompt}
          short={short}
          filled={filled}
          onSubmit={submit}
          onChange={(typed) => {
            setReplaced(null);
            change({ prompt: typed });
          }}
        >
          {replaced !== null && (
            <p className="text-muted flex flex-wrap items-center gap-2 text-sm">
              {t.replaced}
              <Button
                small
                icon="back"
                onClick={() => {
                  setReplaced(null);
                  fill(replaced);
                }}
              >
                {t.putBack}
              </Button>
            </p>
          )}
          {told && <Hints preview={told} onAdd={(text) => fill(`${draft.prompt.trimEnd()} ${text}`)} />}
        </PromptField>
        <Options draft={choices} onChange={change} wrong={wrong} preview={told} />
        <PlanDetails details={details} onChange={change} wrong={wrongInDetails} />
        {create.isError && <ErrorNotice error={create.error} shownElsewhere={NEAR_FIELDS} onRetry={submit} />}
        <div className="border-line flex flex-wrap items-center gap-x-4 gap-y-2 border-t pt-4">
          <Button type="submit" look="primary" busy={create.isPending} disabled={!ready}>
            {create.isPending ? t.submitting : t.submit}
          </Button>
          <kbd className="text-muted hidden font-sans text-sm sm:inline">{t.shortcut}</kbd>
          <div className="min-w-0 sm:ms-auto" aria-live="polite">
            <Estimate preview={told} looking={looking} failed={preview.isError && !looking} />
          </div>
        </div>
      </div>
      {beside}
    </form>
  );
}
