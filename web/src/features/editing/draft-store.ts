const PREFIX = 'planwright.draft.';

/** What a person typed and has not saved, by plan and task; it outlives a reload of the tab, not the tab. */
export interface StoredDraft {
  /** The version that the draft was begun with. */
  version: number;
  content: string;
}

const placeOf = (planId: string, task: string): string => `${PREFIX}${planId}.${task}`;

export function storedDraft(planId: string, task: string): StoredDraft | null {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(placeOf(planId, task)) ?? 'null');
    const fits =
      typeof stored === 'object' &&
      stored !== null &&
      'version' in stored &&
      'content' in stored &&
      typeof stored.version === 'number' &&
      typeof stored.content === 'string';
    return fits ? { version: stored.version as number, content: stored.content as string } : null;
  } catch {
    return null;
  }
}

export function storeDraft(planId: string, task: string, draft: StoredDraft | null): void {
  try {
    if (draft) window.sessionStorage.setItem(placeOf(planId, task), JSON.stringify(draft));
    else window.sessionStorage.removeItem(placeOf(planId, task));
  } catch {
    // Without a store the draft lives as long as the editor is open.
  }
}
