import { useCallback, useEffect, useRef, useState } from 'react';
import { emptyDetails } from './details.js';
import { loadDraft, saveDraft, type Draft } from './draft.js';
import { usePause } from './use-pause.js';

const PAUSE_MS = 600;

/** What is being typed. It survives a reload, a refusal and a walk to another page. */
export function useDraft() {
  const [draft, setDraft] = useState(() => loadDraft(window.localStorage));
  const latest = useRef(draft);
  const settled = usePause(draft, PAUSE_MS);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);
  useEffect(() => saveDraft(window.localStorage, settled), [settled]);
  useEffect(() => {
    const save = (): void => saveDraft(window.localStorage, latest.current);
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, []);
  const change = useCallback((part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })), []);
  /** Once it has become a plan: the choices stay for the next one. */
  const clear = useCallback(() => {
    latest.current = { ...latest.current, prompt: '', title: '', tags: '', details: emptyDetails() };
    setDraft(latest.current);
    // The form may have been left since.
    saveDraft(window.localStorage, latest.current);
  }, []);
  const promptNow = useCallback(() => latest.current.prompt, []);
  return { draft, settled, change, clear, promptNow };
}
