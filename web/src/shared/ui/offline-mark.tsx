import { texts } from '../texts/en.js';

/** Says wherever a plan is shown that no model made it; `short` where many stand in a list. */
export const OfflineMark = ({ short = false }: { short?: boolean }) => (
  <span
    title={texts.common.offlineNote}
    className="border-line text-muted inline-flex items-center rounded-full border border-dashed px-2 py-0.5 text-sm whitespace-nowrap"
  >
    {short ? texts.common.offlineShort : texts.common.offlineMark}
  </span>
);
