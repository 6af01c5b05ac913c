import type { Sight } from './sights.js';
import type { StatePlans } from './state-plans.js';

const RECOVERY = 'section[aria-label="How this plan goes on"]';
const BY_HAND = 'executive_summary';

/** A plan of which nothing is there yet: every view says what comes there. */
export const postedSights = (plan: string): Sight[] =>
  Object.entries({
    graph: '.graph-node',
    tasks: 'text=A first read comes soon',
    timeline: 'text=Bars appear here',
    terminal: 'text=Log lines and the model’s words appear here',
    files: 'text=Each task leaves its files here',
    findings: 'text=Nothing to look through yet',
    report: 'text=The report begins when',
  }).map(([tab, ready]) => ({ name: `posted-${tab}`, path: `/plans/${plan}?tab=${tab}`, ready }));

/** Plans that a person has stopped, on the way and for good. */
export const stoppedSights = ({ paused, cancelled }: StatePlans): Sight[] => [
  { name: 'paused-tasks', path: `/plans/${paused}?tab=tasks`, ready: 'button:has-text("Resume")' },
  { name: 'cancelled-tasks', path: `/plans/${cancelled}?tab=tasks`, ready: RECOVERY },
];

/** A plan that a person has worked on: what that asks and what it outdates, and older versions beside newer ones. */
export const editedSights = (plan: string): Sight[] => [
  {
    name: 'edited-merge',
    path: `/plans/${plan}?tab=tasks&task=${BY_HAND}`,
    ready: 'text=Your version or the new one?',
  },
  {
    name: 'edited-compared',
    path: `/plans/${plan}/tasks/${BY_HAND}?section=versions&vfrom=1&vto=2`,
    ready: 'main [role=tabpanel] >> text=Side by side',
    act: async (page) => {
      const part = page.locator('main [role=tabpanel]');
      await part.getByText('Side by side').click();
      await part.getByRole('table').waitFor();
    },
  },
  {
    name: 'edited-older-file',
    path: `/plans/${plan}?tab=files&file=025-2-executive_summary.md&version=1`,
    ready: 'h3:has-text("025-2-executive_summary.md")',
  },
  ...['inputs', 'calls', 'edit'].map((section) => ({
    name: `edited-task-page-${section}`,
    path: `/plans/${plan}/tasks/swot_analysis?section=${section}`,
    ready: 'main [role=tabpanel]',
  })),
];
