import { Link } from '@tanstack/react-router';
import { useArtefacts } from '../shared/api/get-artefacts.js';
import { useFindings } from '../shared/api/get-findings.js';
import { texts } from '../shared/texts/en.js';
import { TABS, type Tab } from './search-params.js';

const t = texts.plan;

/** The views of a plan. They are links: each has an address, and the back button goes through them. */
export function PlanTabs({ planId, current }: { planId: string; current: Tab }) {
  const counts: Partial<Record<Tab, number | undefined>> = {
    files: useArtefacts(planId).data?.reduce((sum, group) => sum + group.items.length, 0),
    findings: useFindings(planId).data?.length,
  };
  return (
    <nav aria-label={t.tabsLabel} className="border-line -mx-4 overflow-x-auto border-b px-4 sm:mx-0 sm:px-0">
      <ul className="flex sm:gap-1">
        {TABS.map((tab) => (
          <li key={tab} className="shrink-0">
            <Link
              to="/plans/$planId"
              params={{ planId }}
              search={{ tab }}
              resetScroll={false}
              // The router would call a tab without search parameters of its own current on every tab.
              activeOptions={{ exact: true }}
              aria-current={tab === current ? 'page' : undefined}
              className="text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink inline-flex min-h-11 items-center gap-1.5 border-b-2 border-transparent px-2 font-medium whitespace-nowrap -outline-offset-2 transition-colors duration-150 sm:px-3"
            >
              {t.tabs[tab]}
              {Boolean(counts[tab]) && (
                <span className={`text-muted text-sm font-normal ${tab === 'files' ? 'max-sm:hidden' : ''}`}>
                  {counts[tab]}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
