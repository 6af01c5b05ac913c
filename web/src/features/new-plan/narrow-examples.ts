import type { PromptExample } from '@planwright/contracts';
import { baseLanguage } from '../../shared/format/language.js';

/** What the catalogue is narrowed by; it stands in the address. */
export interface ExampleFilter {
  /** A language without a region, such as "de". */
  language?: string | undefined;
  tag?: string | undefined;
  search?: string | undefined;
}

export function narrowExamples(
  examples: readonly PromptExample[],
  { language, tag, search }: ExampleFilter,
): PromptExample[] {
  const wanted = search?.toLowerCase();
  return examples.filter(
    (example) =>
      (!language || baseLanguage(example.language) === language) &&
      (!tag || example.tags.includes(tag)) &&
      (!wanted ||
        [example.title, example.prompt, ...example.tags].some((text) => text.toLowerCase().includes(wanted))),
  );
}

const collator = new Intl.Collator('en');

/** The languages that there are examples in. */
export const languagesOf = (examples: readonly PromptExample[]): string[] => [
  ...new Set(examples.map((example) => baseLanguage(example.language))),
];

/** The tags of some examples, the most frequent first. */
export function subjectsOf(examples: readonly PromptExample[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of examples.flatMap((example) => example.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || collator.compare(a, b)).map(([tag]) => tag);
}
