import { Link, useNavigate } from '@tanstack/react-router';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useFileCount } from '../shared/api/get-artefacts.js';
import { useFindingCount } from '../shared/api/get-findings.js';
import type { Command } from '../shared/keys/command.js';
import { useKeys } from '../shared/keys/use-keys.js';
import { texts } from '../shared/texts/en.js';
import type { IconName } from '../shared/ui/icons.js';
import { TAB } from '../shared/ui/tabs.js';
import { TABS, type PlanSearch, type Tab } from './search-params.js';

const t = texts.plan;

/** The letter after `g` that leads to a view, and its picture in the palette. */
const WAYS: Record<Tab, readonly [letter: string, icon: IconName]> = {
  graph: ['g', 'graph'],
  tasks: ['t', 'list'],
  timeline: ['l', 'timeline'],
  terminal: ['o', 'terminal'],
  files: ['f', 'folder'],
  findings: ['i', 'warn'],
  report: ['r', 'report'],
};

/** The task that is open stays open beside the next view. */
const taskOf = ({ task, section, call, vfrom, vto }: PlanSearch): PlanSearch => ({
  task,
  section,
  call,
  vfrom,
  vto,
});

interface PlanTabsProps {
  planId: string;
  current: Tab;
}

/** The views of a plan. They are links: each has an address, and the back button goes through them. */
export const PlanTabs = memo(function PlanTabs({ planId, current }: PlanTabsProps) {
  const navigate = useNavigate();
  const commands = useMemo(
    () =>
      TABS.map((tab): Command => {
        const [letter, icon] = WAYS[tab];
        return {
          id: `plan-${tab}`,
          label: t.tabs[tab],
          group: 'go',
          keys: `g ${letter}`,
          icon,
          run: () =>
            void navigate({
              to: '/plans/$planId',
              params: { planId },
              search: (before) => ({ tab, ...taskOf(before) }),
              resetScroll: false,
            }),
        };
      }),
    [navigate, planId],
  );
  useKeys(commands);
  const navRef = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where there is no room for all of them, the one that is shown comes into sight; the page stays where it is.
    const nav = navRef.current;
    const tab = nav?.querySelector<HTMLElement>('[aria-current=page]');
    if (!nav || !tab) return;
    const [line, box] = [nav.getBoundingClientRect(), tab.getBoundingClientRect()];
    nav.scrollBy({ left: (box.left + box.right - line.left - line.right) / 2 });
  }, [current]);
  const counts: Partial<Record<Tab, number | undefined>> = {
    files: useFileCount(planId),
    findings: useFindingCount(planId),
  };
  return (
    <nav
      ref={navRef}
      aria-label={t.tabsLabel}
      className="border-line -mx-4 overflow-x-auto border-b px-4 sm:mx-0 sm:px-0"
    >
      <ul className="flex sm:gap-1">
        {TABS.map((tab) => (
          <li key={tab} className="shrink-0">
            <Link
              to="/plans/$planId"
              params={{ planId }}
              search={(before) => ({ tab, ...taskOf(before) })}
              resetScroll={false}
              // The router would call a tab without search parameters of its own current on every tab.
              activeOptions={{ exact: true }}
              aria-current={tab === current ? 'page' : undefined}
              className={TAB}
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
});
