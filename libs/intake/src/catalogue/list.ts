import type { PromptExample, PromptFilter } from '@planwright/contracts';
import { ARABIC_AND_HINDI_PROMPTS } from './arabic-and-hindi.js';
import { ENGLISH_GLOBAL_AND_SOFTWARE_PROMPTS } from './english-global-and-software.js';
import { ENGLISH_LOCAL_TO_NATIONAL_PROMPTS } from './english-local-to-national.js';
import { ENGLISH_PERSONAL_PROMPTS } from './english-personal.js';
import { FRENCH_PROMPTS } from './french.js';
import { GERMAN_PROMPTS } from './german.js';
import { JAPANESE_AND_CHINESE_PROMPTS } from './japanese-and-chinese.js';
import { POLISH_AND_SWEDISH_PROMPTS } from './polish-and-swedish.js';
import { PORTUGUESE_AND_ITALIAN_PROMPTS } from './portuguese-and-italian.js';
import { SPANISH_PROMPTS } from './spanish.js';

const ALL: readonly PromptExample[] = [
  ...ENGLISH_PERSONAL_PROMPTS,
  ...ENGLISH_LOCAL_TO_NATIONAL_PROMPTS,
  ...ENGLISH_GLOBAL_AND_SOFTWARE_PROMPTS,
  ...GERMAN_PROMPTS,
  ...FRENCH_PROMPTS,
  ...SPANISH_PROMPTS,
  ...PORTUGUESE_AND_ITALIAN_PROMPTS,
  ...POLISH_AND_SWEDISH_PROMPTS,
  ...JAPANESE_AND_CHINESE_PROMPTS,
  ...ARABIC_AND_HINDI_PROMPTS,
];

/** `de` finds `de-AT`, too; a full tag finds only itself. */
function speaks(example: PromptExample, language: string): boolean {
  const tag = example.language.toLowerCase();
  const asked = language.toLowerCase();
  return tag === asked || tag.startsWith(`${asked}-`);
}

function mentions({ title, prompt, tags }: PromptExample, search: string): boolean {
  return [title, prompt, ...tags].join('\n').toLocaleLowerCase().includes(search.trim().toLocaleLowerCase());
}

/** The example prompts that meet every part of the filter, in the catalogue's order; without a filter all of them. */
export function listPromptExamples(filter: PromptFilter = {}): PromptExample[] {
  const { language, kind, purpose, scale, plan_type: planType, tag, search } = filter;
  return ALL.filter(
    (example) =>
      (!language || speaks(example, language)) &&
      (!kind || example.kind === kind) &&
      (!purpose || example.purpose === purpose) &&
      (!scale || example.scale === scale) &&
      (!planType || example.plan_type === planType) &&
      (!tag || example.tags.includes(tag)) &&
      (!search || mentions(example, search)),
  );
}
