import type { ReactNode } from 'react';
import type { PlanView } from '@planwright/contracts';
import { Link } from '@tanstack/react-router';
import { texts } from '../../../shared/texts/en.js';
import { buttonClass } from '../../../shared/ui/button.js';
import { Icon } from '../../../shared/ui/icons.js';
import { CodeLines } from './code-lines.js';
import { ModelCheck } from './model-check.js';
import { OwnServer } from './own-server.js';

const t = texts.home;

interface SetupWaysProps {
  example: PlanView | undefined;
  /** Folded away for who knows the page already. */
  folded: boolean;
}

/** Three ways on for who has no model connected: a key, a server of one's own, or the worked example. */
export function SetupWays({ example, folded }: SetupWaysProps) {
  const head = (
    <>
      <h2 id="setup" className="text-lg font-semibold">
        {t.setup}
      </h2>
      <span className="text-muted block">{t.setupLead}</span>
    </>
  );
  const ways = <Ways example={example} />;
  return (
    <section aria-labelledby="setup" className="flex flex-col gap-3">
      {folded ? (
        <details className="group">
          <summary className="card flex items-start gap-3 px-4 py-3">
            <Icon name="down" className="mt-1.5 transition-transform group-open:rotate-180" />
            <span className="min-w-0">{head}</span>
          </summary>
          <div className="pt-4">{ways}</div>
        </details>
      ) : (
        <>
          <div>{head}</div>
          {ways}
        </>
      )}
    </section>
  );
}

function Ways({ example }: Pick<SetupWaysProps, 'example'>) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[1fr_1.5fr_1fr]">
      <Way title={t.key.title} lead={t.key.lead}>
        <CodeLines lines={t.key.lines} what={t.key.what} />
        <p className="text-muted text-sm">{t.key.compose}</p>
        <CodeLines lines={t.key.composeLines} what={t.key.composeWhat} />
        <ModelCheck />
      </Way>
      <Way title={t.server.title} lead={t.server.lead}>
        <OwnServer />
        <ModelCheck />
      </Way>
      <Way title={t.example.title} lead={example ? t.example.lead : t.example.none}>
        {example && (
          <>
            <div>
              <p className="font-medium" dir="auto">
                {example.title}
              </p>
              <p className="text-muted line-clamp-4 text-sm" dir="auto">
                {example.prompt}
              </p>
            </div>
            <Link
              to="/plans/$planId"
              params={{ planId: example.plan_id }}
              search={{}}
              className={`${buttonClass('quiet', true)} self-start`}
            >
              {t.example.open}
            </Link>
          </>
        )}
      </Way>
    </div>
  );
}

function Way({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section className="card flex min-w-0 flex-col gap-3 p-4 sm:p-5">
      <div>
        <h3 className="font-semibold">{title}</h3>
        <p className="text-muted text-sm">{lead}</p>
      </div>
      {children}
    </section>
  );
}
