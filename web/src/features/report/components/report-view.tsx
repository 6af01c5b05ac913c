import { useState } from 'react';
import type { PlanView } from '@planwright/contracts';
import { paths } from '../../../shared/api/client.js';
import { texts } from '../../../shared/texts/en.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import { Icon } from '../../../shared/ui/icons.js';
import { SandboxedFrame } from '../../../shared/ui/sandboxed-frame.js';

const t = texts.report;

/** The final report, or the best one that what is stored allows. */
export function ReportView({ plan }: { plan: PlanView }) {
  const [loads, setLoads] = useState(0);
  const final = plan.status === 'completed';
  const address = final ? paths.report(plan.plan_id) : paths.fallbackReport(plan.plan_id);
  if (plan.completed_tasks === 0) return <p className="card text-muted p-6">{t.notYet}</p>;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <p className="text-muted flex-1 basis-64 text-sm">
          {final ? t.final : t.partial(plan.completed_tasks, plan.total_tasks)}
        </p>
        {!final && (
          <Button small icon="retry" onClick={() => setLoads(loads + 1)}>
            {t.refresh}
          </Button>
        )}
        <a href={address} target="_blank" rel="noopener noreferrer" className={buttonClass('quiet', true)}>
          <Icon name="external" /> {texts.common.openInTab}
        </a>
        <a href={address} download={`${plan.title}.html`} className={buttonClass('quiet', true)}>
          <Icon name="download" /> {texts.common.download}
        </a>
      </div>
      <SandboxedFrame key={`${address} ${loads}`} src={address} title={t.frame(plan.title)} />
    </div>
  );
}
