import { useEffect, useState } from 'react';
import type { EditResult, TaskDetail } from '@planwright/contracts';
import { ProblemError } from '../../../shared/api/problem-error.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { useImpact } from '../api/get-impact.js';
import { useEditContent } from '../api/put-content.js';
import { samePath } from '../form/place.js';
import { useDraft } from '../use-draft.js';
import { ContentForm } from './content-form.js';
import { ImpactNote } from './impact-note.js';

const t = texts.editing;
const NO_PROBLEMS: ReadonlyMap<string, string> = new Map();

interface TaskEditorProps {
  planId: string;
  /** With an output that can be edited. */
  detail: TaskDetail & { output: string };
  titleOf: (task: string) => string;
  /** Which tasks a save would run again, while the editor is open; null when it closes. */
  onImpact: (tasks: readonly string[] | null) => void;
  /** Opens what is different between two versions. */
  onCompare: (from: number, to: number) => void;
  onSaved: (result: EditResult) => void;
  onClose: () => void;
}

function problemsOf(error: unknown): ReadonlyMap<string, string> {
  if (!(error instanceof ProblemError)) return NO_PROBLEMS;
  return new Map(
    error.problem.errors?.map(({ path, message }) => [samePath(path.replace(/^content\.?/, '')), message]),
  );
}

/** A person's version of an output: what it sets in motion is told before it is saved, and nothing typed is lost. */
export function TaskEditor({
  planId,
  detail,
  titleOf,
  onImpact,
  onCompare,
  onSaved,
  onClose,
}: TaskEditorProps) {
  const draft = useDraft(planId, detail.task, {
    content: detail.output,
    version: detail.version,
    json: detail.editable === 'json',
  });
  const [asking, setAsking] = useState(false);
  const impact = useImpact(planId, detail.task, detail.version);
  const save = useEditContent(planId, detail.task, (result) => {
    draft.discard();
    onSaved(result);
  });
  const lit = impact.data?.tasks;
  useEffect(() => {
    if (lit) onImpact(lit);
    return () => onImpact(null);
  }, [lit, onImpact]);

  const send = (cascade: boolean) => () =>
    save.mutate({ content: draft.content(), version: draft.version, cascade });
  const behind = draft.version !== detail.version;
  const problems = problemsOf(save.error);
  const rests = lit && lit.length > 0;
  return (
    <section aria-label={t.editing(detail.title)} className="flex min-w-0 flex-col gap-4">
      {draft.restored && <p className="text-muted text-sm">{t.restored}</p>}
      {behind && (
        <div role="alert" className="tone-amber tone-fill flex flex-col gap-2 rounded-lg p-3 text-sm">
          <p className="font-semibold">{t.conflictTitle}</p>
          <p className="text-ink">{t.conflict(draft.version, detail.version)}</p>
          <div className="flex flex-wrap gap-2">
            <Button small onClick={() => onCompare(draft.version, detail.version)}>
              {t.seeDifference}
            </Button>
            <Button small onClick={() => draft.rebase(detail.version)}>
              {t.saveOver(detail.version)}
            </Button>
          </div>
        </div>
      )}
      <ContentForm
        schema={detail.editable === 'json' ? detail.output_schema : null}
        value={draft.value}
        change={draft.change}
        problems={problems}
        disabled={save.isPending}
      />
      <footer className="bg-surface border-line sticky bottom-0 -mx-4 flex flex-col gap-3 border-t px-4 py-3">
        <h3 className="sr-only">{t.impactTitle}</h3>
        <ImpactNote impact={impact} titleOf={titleOf} />
        {problems.size > 0 && <p className="text-danger text-sm">{t.problems(problems.size)}</p>}
        {save.isError && <ErrorNotice error={save.error} />}
        <p className="text-muted text-sm">{draft.changed ? t.changed : t.unchanged}</p>
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            disabled={!draft.changed || behind || impact.isPending}
            busy={save.isPending && save.variables.cascade}
            onClick={send(true)}
          >
            {t.saveAndRun(lit?.length ?? 0)}
          </Button>
          {rests && (
            <Button
              title={t.saveOnlyNote}
              disabled={!draft.changed || behind}
              busy={save.isPending && !save.variables.cascade}
              onClick={send(false)}
            >
              {t.saveOnly}
            </Button>
          )}
          <Button look="bare" onClick={() => (draft.changed ? setAsking(true) : onClose())}>
            {draft.changed ? t.discard : texts.common.close}
          </Button>
        </div>
      </footer>
      <ConfirmDialog
        open={asking}
        title={t.discardTitle}
        action={t.discardConfirm}
        danger
        onConfirm={() => {
          draft.discard();
          onClose();
        }}
        onClose={() => setAsking(false)}
      >
        {t.discardBody}
      </ConfirmDialog>
    </section>
  );
}
