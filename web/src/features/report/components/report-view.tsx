import { useRef, useState } from 'react';
import type { PlanView } from '@planwright/contracts';
import { texts } from '../../../shared/texts/en.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import { Icon } from '../../../shared/ui/icons.js';
import { reportAddress } from '../api/get-newer-report.js';
import { LiveReport, tellReport } from './live-report.js';

const t = texts.report;

/** The final report, or the best one that what is stored allows, growing with the plan. */
export function ReportView({ plan }: { plan: PlanView }) {
  const address = reportAddress(plan.plan_id, plan.status);
  // The frame keeps the address that it was opened with: another one would load it anew and lose the reader's place.
  const [opened] = useState(address);
  const frameRef = useRef<HTMLIFrameElement>(null);
  if (plan.completed_tasks === 0) return <p className="card text-muted p-6">{t.notYet}</p>;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <p className="text-muted flex-1 basis-64 text-sm">
          {plan.status === 'completed' ? t.final : t.partial(plan.completed_tasks, plan.total_tasks)}
        </p>
        <Button small icon="print" onClick={() => tellReport(frameRef.current, { planwright_print: true })}>
          {t.print}
        </Button>
        <a href={address} target="_blank" rel="noopener noreferrer" className={buttonClass('quiet', true)}>
          <Icon name="external" /> {texts.common.openInTab}
        </a>
        <a href={address} download={`${plan.title}.html`} className={buttonClass('quiet', true)}>
          <Icon name="download" /> {texts.common.download}
        </a>
      </div>
      <LiveReport planId={plan.plan_id} src={opened} title={t.frame(plan.title)} frameRef={frameRef} />
    </div>
  );
}
