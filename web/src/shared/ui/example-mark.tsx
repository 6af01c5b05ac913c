import { texts } from '../texts/en.js';

/** Marks the worked example wherever it stands among a person's own plans. */
export const ExampleMark = () => (
  <span
    title={texts.plans.exampleNote}
    className="bg-accent-soft text-accent inline-flex items-center rounded-full px-2.5 py-0.5 text-sm font-medium whitespace-nowrap"
  >
    {texts.plans.example}
  </span>
);
