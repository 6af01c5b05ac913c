import { type Mapping } from './real-run.fixture.js';

// The headings of the joined document there, in its order; inside a section further headings of level 1 may follow.
const SECTIONS: readonly (readonly [key: string, heading: string])[] = [
  ['purpose', 'Purpose'],
  ['plan_type', 'Plan Type'],
  ['physical_locations', 'Physical Locations'],
  ['currency_strategy', 'Currency Strategy'],
  ['identify_risks', 'Identify Risks'],
  ['make_assumptions', 'Make Assumptions'],
  ['distill_assumptions', 'Distill Assumptions'],
  ['review_assumptions', 'Review Assumptions'],
];

/** The text under each of those headings; a heading that is not there is an error of the mapping. */
function sectionsOf(markdown: string): { key: string; title: string; short: string }[] {
  const lines = markdown.split(/\r?\n/);
  let from = 0;
  const starts = SECTIONS.map(([, heading]) => {
    const at = lines.indexOf(`# ${heading}`, from);
    if (at < 0) throw new Error(`the joined assumptions have no section ${heading}`);
    from = at + 1;
    return at;
  });
  return SECTIONS.map(([key, title], i) => ({
    key,
    title,
    short: lines
      .slice((starts[i] ?? 0) + 1, starts[i + 1])
      .join('\n')
      .trim(),
  }));
}

/** The tasks of the stages Context and Assumptions. What only we ask for has the value that the schema gives it. */
export const context: Mapping = {
  physical_locations: (run) => run.json('002-20-physical_locations_raw.json'),
  currency_strategy: (run) => run.json('002-22-currency_strategy_raw.json'),
  identify_risks: (run) => run.json('003-1-identify_risks_raw.json'),
  make_assumptions: (run) => run.json('003-3-make_assumptions_raw.json'),
  distill_assumptions: (run) => run.json('003-6-distill_assumptions_raw.json'),
  review_assumptions: (run) => run.json('003-8-review_assumptions_raw.json'),
  consolidate_assumptions_markdown: (run) => {
    const short = run.text('003-11-consolidate_assumptions_short.md');
    return {
      full: run.text('003-10-consolidate_assumptions_full.md'),
      short,
      sections: sectionsOf(short),
    };
  },
};
