import { type FileView, isEnded, type PlanView } from '@planwright/contracts';
import { useState } from 'react';
import { useArtefacts } from '../../../shared/api/get-artefacts.js';
import { useFile } from '../../../shared/api/get-file.js';
import { useFirstRead } from '../../../shared/api/get-first-read.js';
import { texts } from '../../../shared/texts/en.js';
import { ReadingCard } from './reading-card.js';

const t = texts.firstRead;
/** What takes the place of the first read once the plan has come to it. */
const SUMMARY_FILE = '025-2-executive_summary.md';

/** On a narrow screen an open page to read would push everything else out of sight. */
const hasRoom = (): boolean => window.matchMedia('(min-width: 64rem)').matches;

interface FirstReadProps {
  plan: PlanView;
  /** Whether something stands below it: then it keeps its place from the start, and opens only when it is asked to. */
  above?: boolean;
}

/** The shortest way into the plan: its executive summary, the provisional first read before that, a quiet wait before both. */
export function FirstRead({ plan, above = false }: FirstReadProps) {
  const artefacts = useArtefacts(plan.plan_id);
  const read = useFirstRead(plan.plan_id);
  // What a person opened stays open when the summary takes the place of the first read.
  const [opened, setOpened] = useState<boolean>();
  const folding = { open: opened ?? false, onOpen: setOpened };
  if (artefacts.isPending || read.isPending) {
    const title = plan.status === 'completed' ? t.summaryTitle : t.title;
    return above && <ReadingCard title={title} text={undefined} {...folding} />;
  }
  const summary = artefacts.data?.flatMap((group) => group.items).find((file) => file.name === SUMMARY_FILE);
  const first = (
    <Provisional
      plan={plan}
      status={read.data?.status}
      content={read.data?.content}
      open={opened ?? (!above && hasRoom())}
      onOpen={setOpened}
    />
  );
  return summary ? <Summary planId={plan.plan_id} file={summary} meanwhile={first} {...folding} /> : first;
}

interface Folding {
  open: boolean;
  onOpen: (open: boolean) => void;
}

interface SummaryProps extends Folding {
  planId: string;
  file: FileView;
  meanwhile: React.ReactNode;
}

function Summary({ planId, file, meanwhile, ...folding }: SummaryProps) {
  const text = useFile(planId, file);
  if (!text.isSuccess) return meanwhile;
  return <ReadingCard title={t.summaryTitle} text={text.data} {...folding} />;
}

interface ProvisionalProps extends Folding {
  plan: PlanView;
  status: string | undefined;
  content: string | undefined;
}

function Provisional({ plan, status, content, ...folding }: ProvisionalProps) {
  const card = { title: t.title, provisional: true, ...folding };
  if (content) return <ReadingCard {...card} note={t.note} text={content} />;
  if (isEnded(plan.status)) return null;
  if (status === 'failed') return <ReadingCard {...card} note={t.failed} text={undefined} />;
  if (status === 'running') return <ReadingCard {...card} note={t.writing} text={undefined} />;
  const coming = status === 'pending' && plan.status !== 'paused';
  return coming ? <ReadingCard {...card} note={t.waiting} text={undefined} /> : null;
}
