import type { PlanView } from '@planwright/contracts';
import { useState } from 'react';
import { useArtefacts } from '../../../shared/api/get-artefacts.js';
import { useFile } from '../../../shared/api/get-file.js';
import { useFirstRead } from '../../../shared/api/get-first-read.js';
import { texts } from '../../../shared/texts/en.js';
import { Icon } from '../../../shared/ui/icons.js';
import { ReadingCard } from './reading-card.js';

const t = texts.firstRead;
/** What takes the place of the first read once the plan has come to it. */
const SUMMARY_FILE = '025-2-executive_summary.md';

/** On a narrow screen an open page to read would push everything else out of sight. */
const hasRoom = (): boolean => window.matchMedia('(min-width: 64rem)').matches;

/** The shortest way into the plan: its executive summary, the provisional first read before that, a quiet wait before both. */
export function FirstRead({ plan }: { plan: PlanView }) {
  const artefacts = useArtefacts(plan.plan_id);
  const read = useFirstRead(plan.plan_id);
  if (artefacts.isPending || read.isPending) return null;
  const summary = artefacts.data?.flatMap((group) => group.items).find((file) => file.name === SUMMARY_FILE);
  const first = <Provisional plan={plan} status={read.data?.status} content={read.data?.content} />;
  return summary ? <Summary planId={plan.plan_id} file={summary} meanwhile={first} /> : first;
}

interface SummaryProps {
  planId: string;
  file: Parameters<typeof useFile>[1];
  meanwhile: React.ReactNode;
}

function Summary({ planId, file, meanwhile }: SummaryProps) {
  const text = useFile(planId, file);
  if (!text.isSuccess) return meanwhile;
  return <ReadingCard title={t.summaryTitle} text={text.data} />;
}

interface ProvisionalProps {
  plan: PlanView;
  status: string | undefined;
  content: string | undefined;
}

function Provisional({ plan, status, content }: ProvisionalProps) {
  const [startsOpen] = useState(hasRoom);
  if (content)
    return <ReadingCard title={t.title} note={t.note} text={content} startsOpen={startsOpen} provisional />;
  const under = plan.status === 'running' || plan.status === 'pending';
  if (!under || (status !== 'pending' && status !== 'running')) return null;
  return (
    <p
      role="status"
      className="border-line text-muted flex items-center gap-2.5 rounded-xl border border-dashed px-4 py-3 sm:px-5"
    >
      <Icon name="read" className="animate-breathe" />
      {t.waiting}
    </p>
  );
}
