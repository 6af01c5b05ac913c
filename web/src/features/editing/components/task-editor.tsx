import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { EditResult, TaskDetail } from '@planwright/contracts';
import { ProblemError } from '../../../shared/api/problem-error.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { useFocusFromOutside } from '../../../shared/ui/use-focus-from-outside.js';
import { useImpact } from '../api/get-impact.js';
import { useEditContent } from '../api/put-content.js';
import { samePath } from '../form/place.js';
import { useBrokenPlaces } from '../use-broken-places.js';
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
  /** A way to the graph with these tasks in light, where they are not in sight. */
  onGraph: ReactNode;
  /** Opens what is different between two versions. */
  onCompare: (from: number, to: number) => void;
  /** `ran`: what rests on it runs again. */
  onSaved: (result: EditResult, ran: boolean) => void;
  onClose: () => void;
}

function problemsOf(error: unknown): ReadonlyMap<string, string> {
  if (!(error instanceof ProblemError)) return NO_PROBLEMS;
  // `content` is what the server calls the whole.
  return new Map(
    error.problem.errors?.map(({ path, message }) => [path === 'content' ? '' : samePath(path), message]),
  );
}

const isStale = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'stale_version';

/** A person's version of an output: what it sets in motion is told before it is saved, and nothing typed is lost. */
export function TaskEditor({
  planId,
  detail,
  titleOf,
  onImpact,
  onGraph,
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
  const sectionRef = useRef<HTMLElement>(null);
  useFocusFromOutside(sectionRef);
  const { broken, setBroken } = useBrokenPlaces();
  const impact = useImpact(planId, detail.task, detail.version);
  const save = useEditContent(planId, detail.task, (result, ran) => {
    draft.discard();
    onSaved(result, ran);
  });
  const lit = impact.data?.tasks;
  useEffect(() => {
    if (lit) onImpact(lit);
    return () => onImpact(null);
  }, [lit, onImpact]);

  const send = (cascade: boolean) => () =>
    save.mutate({ content: draft.content(), version: draft.version, cascade });
  const behind = draft.version !== detail.version;
  const problems = useMemo(() => problemsOf(save.error), [save.error]);
  // Told better by the note about the other version, as soon as that one is read; no news once what was typed is there.
  const refused = save.isError && draft.changed && !(behind && isStale(save.error));
  const ready = draft.changed && !behind && broken.size === 0;
  const typed = draft.changed || broken.size > 0;
  const rests = lit && lit.length > 0;
  return (
    <section
      ref={sectionRef}
      tabIndex={-1}
      aria-label={t.editing(detail.title)}
      className="flex min-w-0 flex-col gap-4 outline-none"
    >
      {draft.restored && <p className="text-muted text-sm">{t.restored}</p>}
      {behind && (
        <div role="alert" className="tone-amber tone-fill flex flex-col gap-2 rounded-lg p-3 text-sm">
          <p className="font-semibold">{t.conflictTitle}</p>
          <p className="text-ink">{t.conflict(draft.version, detail.version)}</p>
          <div className="flex flex-wrap gap-2">
            <Button small onClick={() => onCompare(draft.version, detail.version)}>
              {t.seeDifference}
            </Button>
            <Button
              small
              onClick={() => {
                draft.rebase(detail.version);
                save.reset();
              }}
            >
              {t.saveOver(detail.version)}
            </Button>
          </div>
        </div>
      )}
      <div
        role="group"
        aria-label={t.impactTitle}
        className="bg-sunken flex flex-wrap items-start justify-between gap-2 rounded-lg p-3"
      >
        <ImpactNote impact={impact} titleOf={titleOf} />
        {rests && onGraph}
      </div>
      <ContentForm
        schema={detail.editable === 'json' ? detail.output_schema : null}
        value={draft.value}
        change={draft.change}
        broken={broken}
        setBroken={setBroken}
        problems={problems}
        disabled={save.isPending}
      />
      <footer className="bg-surface border-line sticky -bottom-5 -mx-4 flex flex-col gap-3 border-t px-4 pt-3 pb-7">
        {problems.size > 0 && <p className="text-danger text-sm">{t.problems(problems.size)}</p>}
        {refused && <ErrorNotice error={save.error} />}
        <p className={broken.size > 0 ? 'text-danger text-sm' : 'text-muted text-sm'}>
          {broken.size > 0 ? t.broken(broken.size) : draft.changed ? t.changed : t.unchanged}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            disabled={!ready || !impact.isSuccess}
            busy={save.isPending && save.variables.cascade}
            onClick={send(true)}
          >
            {t.saveAndRun(lit?.length ?? 0)}
          </Button>
          {(rests || impact.isError) && (
            <Button
              title={t.saveOnlyNote}
              disabled={!ready}
              busy={save.isPending && !save.variables.cascade}
              onClick={send(false)}
            >
              {t.saveOnly}
            </Button>
          )}
          <Button look="bare" onClick={() => (typed ? setAsking(true) : onClose())}>
            {typed ? t.discard : texts.common.close}
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
