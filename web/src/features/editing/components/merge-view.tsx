import type { EditResult, MergeBody, MergeView as Merge } from '@planwright/contracts';
import { useMemo, useState } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { Icon } from '../../../shared/ui/icons.js';
import { Loading } from '../../../shared/ui/loading.js';
import { ReadFailure } from '../../../shared/ui/read-failure.js';
import { Segmented } from '../../../shared/ui/tabs.js';
import { useImpact } from '../api/get-impact.js';
import { useMerge } from '../api/get-merge.js';
import { useSettleMerge } from '../api/settle-merge.js';
import { decisionsOf, withChoices, type Choice, type Decision } from '../merge/decisions.js';
import { takes } from '../takes.js';
import { DifferenceView } from './difference-view.js';
import { SideText } from './side-text.js';

const t = texts.editing;
const NONE: Record<string, Choice> = {};

/** What a person chose where both sides changed, and between which two versions. */
interface Chosen {
  pair: string;
  choices: Record<string, Choice>;
}

interface MergeViewProps {
  planId: string;
  task: string;
  version: number;
  titleOf: (task: string) => string;
  onSettled: (result: EditResult) => void;
}

/** A person's version beside the one that was made of changed inputs; nothing is taken without an answer. */
export function MergeView({ planId, task, version, titleOf, onSettled }: MergeViewProps) {
  const merge = useMerge(planId, task);
  if (merge.isPending) return <Loading lines={5} />;
  return (
    <>
      <ReadFailure of={merge} />
      {merge.data && (
        <Settle
          planId={planId}
          merge={merge.data}
          version={version}
          titleOf={titleOf}
          onSettled={onSettled}
        />
      )}
    </>
  );
}

interface SettleProps extends Omit<MergeViewProps, 'task'> {
  merge: Merge;
}

function Settle({ planId, merge, version, titleOf, onSettled }: SettleProps) {
  const { task, mine, theirs, conflicts } = merge;
  const decisions = useMemo(() => decisionsOf(conflicts), [conflicts]);
  // What was chosen between two versions says nothing of another one.
  const pair = `${mine.version}-${theirs?.version}`;
  const [chosen, setChosen] = useState<Chosen>({ pair, choices: NONE });
  const choices = chosen.pair === pair ? chosen.choices : NONE;
  const impact = useImpact(planId, task, version);
  const settle = useSettleMerge(planId, task, onSettled);
  const merged = useMemo(
    () => withChoices(merge.merged, merge.editable, conflicts, choices),
    [merge, conflicts, choices],
  );
  const send = (take: MergeBody['take'], content?: string) => () =>
    settle.mutate({
      take,
      mine: mine.version,
      theirs: theirs?.version ?? null,
      ...(content !== undefined && { content }),
    });
  const isSent = (take: string): boolean => settle.isPending && settle.variables.take === take;
  return (
    <section
      aria-label={t.mergeTitle}
      className="tone-violet tone-line flex min-w-0 flex-col gap-3 rounded-xl border p-4"
    >
      <h3 className="tone-ink flex items-center gap-2 font-semibold">
        <Icon name="hand" />
        {t.mergeTitle}
      </h3>
      <p className="text-sm">{t.mergeLead(merge.because.map(titleOf).join(', '))}</p>
      {theirs ? (
        <>
          <p className="text-sm font-medium">{t.conflicts(decisions.length)}</p>
          <ul className="flex flex-col gap-2">
            {decisions.map((decision) => (
              <Conflict
                key={decision.id}
                decision={decision}
                choice={choices[decision.id] ?? 'mine'}
                onChoose={(choice) => setChosen({ pair, choices: { ...choices, [decision.id]: choice } })}
              />
            ))}
          </ul>
          <details>
            <summary className="text-muted hover:text-ink min-h-6 text-sm">{t.seeBoth}</summary>
            <div className="pt-2">
              <DifferenceView planId={planId} task={task} from={mine.version} to={theirs.version} />
            </div>
          </details>
        </>
      ) : (
        <p className="text-sm">{t.mergeMissing}</p>
      )}
      {settle.isError && <ErrorNotice error={settle.error} />}
      <ReadFailure of={impact} />
      {impact.isSuccess && (
        <p className="text-muted text-sm">{t.mergeRuns(impact.data.tasks.length, takes(impact.data))}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button busy={isSent('mine')} disabled={settle.isPending} onClick={send('mine')}>
          {t.mine}
        </Button>
        {theirs && (
          <>
            <Button
              busy={isSent('new')}
              disabled={settle.isPending || !impact.isSuccess}
              onClick={send('new')}
            >
              {t.theirs}
            </Button>
            <Button
              look="primary"
              busy={isSent('merged')}
              disabled={settle.isPending || !impact.isSuccess}
              onClick={send('merged', merged)}
            >
              {t.merged}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function Conflict({
  decision,
  choice,
  onChoose,
}: {
  decision: Decision;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}) {
  return (
    <li className="border-line flex flex-col gap-2 rounded-lg border p-3 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-medium" dir="auto">
          {decision.label || t.content}
        </span>
        <Segmented
          label={t.choose(decision.label || t.content)}
          value={choice}
          onChange={onChoose}
          choices={[
            { value: 'mine', label: t.conflictMine },
            { value: 'theirs', label: t.conflictTheirs },
          ]}
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <SideText title={t.mineTitle} value={decision.mine} />
        <SideText title={t.theirsTitle} value={decision.theirs} />
      </div>
      <details>
        <summary className="text-muted hover:text-ink min-h-6">{t.baseTitle}</summary>
        <SideText value={decision.base} />
      </details>
    </li>
  );
}
