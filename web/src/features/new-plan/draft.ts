import type { SpeedVsDetail } from '@planwright/contracts';
import type { NewPlan } from './api/create-plan.js';
import { emptyDetails, intakeOf, type Details } from './details.js';

/** What was typed, as it was typed. */
export interface Draft {
  prompt: string;
  title: string;
  speed: SpeedVsDetail;
  /** Empty for the server's default. */
  model: string;
  budget: string;
  /** Separated by commas. */
  tags: string;
  details: Details;
}

/** How the plan is to be made; everything but what is said of the plan itself. */
export type Choices = Omit<Draft, 'prompt' | 'details'>;

export const emptyDraft = (): Draft => ({
  prompt: '',
  title: '',
  speed: 'balanced_speed_and_detail',
  model: '',
  budget: '',
  tags: '',
  details: emptyDetails(),
});

/** As the API's own limit says; the page refuses first, so that nothing large is sent in vain. */
const MAX_PROMPT_BYTES = 200_000;

const PLACE = 'planwright.draft';

/** The same with every text that is stored under a known name. */
function withTexts<T extends object>(empty: T, stored: unknown): T {
  if (typeof stored !== 'object' || stored === null) return empty;
  const known = Object.entries(stored).filter(([key, value]) => key in empty && typeof value === 'string');
  return { ...empty, ...Object.fromEntries(known) };
}

/** The draft that was left here, or an empty one; a broken or forbidden store is an empty one, too. */
export function loadDraft(storage: Pick<Storage, 'getItem'>): Draft {
  try {
    const stored: unknown = JSON.parse(storage.getItem(PLACE) ?? 'null');
    const draft = withTexts(emptyDraft(), stored);
    const details = typeof stored === 'object' && stored !== null && 'details' in stored && stored.details;
    return { ...draft, details: withTexts(draft.details, details) };
  } catch {
    return emptyDraft();
  }
}

export function saveDraft(storage: Pick<Storage, 'setItem'>, draft: Draft): void {
  try {
    storage.setItem(PLACE, JSON.stringify(draft));
  } catch {
    // A full or forbidden store only means that a reload starts with an empty field.
  }
}

/** The budget in US dollars, null when none is given, NaN when it is no amount above zero. */
export function budgetOf({ budget }: Pick<Draft, 'budget'>): number | null {
  if (budget.trim() === '') return null;
  const amount = Number(budget.replace(',', '.'));
  return amount > 0 ? amount : Number.NaN;
}

/** As the API's own limits say. */
const MAX_TAGS = 20;
const MAX_TAG_LENGTH = 60;

/** The tags of a draft, each once. */
export const tagsOf = ({ tags }: Pick<Draft, 'tags'>): string[] => [
  ...new Set(
    tags
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

export function areTagsWrong(draft: Pick<Draft, 'tags'>): boolean {
  const tags = tagsOf(draft);
  return tags.length > MAX_TAGS || tags.some((tag) => tag.length > MAX_TAG_LENGTH);
}

export const promptBytes = (prompt: string): number => new TextEncoder().encode(prompt).length;

// A UTF-16 unit has three bytes at most: most prompts need not be measured at every key.
export const isTooLong = (prompt: string): boolean =>
  prompt.length * 3 > MAX_PROMPT_BYTES && promptBytes(prompt) > MAX_PROMPT_BYTES;

/** The request body of a draft; empty fields are left to the server. */
export function bodyOf(draft: Draft): NewPlan {
  const budget = budgetOf(draft);
  const intake = intakeOf(draft.details);
  return {
    prompt: draft.prompt,
    speed_vs_detail: draft.speed,
    ...(draft.title.trim() ? { title: draft.title.trim() } : {}),
    ...(draft.model ? { llm_model: draft.model } : {}),
    ...(tagsOf(draft).length > 0 ? { tags: tagsOf(draft) } : {}),
    ...(budget !== null && !Number.isNaN(budget) ? { budget_usd: budget } : {}),
    ...(intake ? { intake } : {}),
  };
}
