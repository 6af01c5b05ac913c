import { texts } from '../texts/en.js';

/** Says wherever a plan is shown that no model made it. */
export const OfflineMark = () => (
  <span
    title={texts.common.offlineNote}
    className="border-line text-muted inline-flex items-center rounded-full border border-dashed px-2 py-0.5 text-sm whitespace-nowrap"
  >
    {texts.common.offlineMark}
  </span>
);
