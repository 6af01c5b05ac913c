import { useEffect, useRef, useState } from 'react';
import { storedDraft, storeDraft } from './draft-store.js';

const STORE_AFTER_MS = 400;

export interface Draft {
  /** What is edited: the parsed output, or the text that it is. */
  value: unknown;
  /** The version that the edit was begun with. */
  version: number;
  changed: boolean;
  /** It was typed before a reload. */
  restored: boolean;
  change: (value: unknown) => void;
  /** The text as it is sent. */
  content: () => string;
  /** Goes on from another version: what was typed then replaces that one. */
  rebase: (version: number) => void;
  discard: () => void;
}

const parsed = (content: string): unknown => JSON.parse(content) as unknown;

/** Holds what a person types until it is saved or discarded; a reload or a refused save loses nothing. */
export function useDraft(
  planId: string,
  task: string,
  original: { content: string; version: number; json: boolean },
): Draft {
  const { json } = original;
  const read = (content: string): unknown => (json ? parsed(content) : content);
  const [begun] = useState(() => {
    const kept = storedDraft(planId, task);
    const from = read(original.content);
    return {
      from,
      value: kept ? read(kept.content) : from,
      version: kept?.version ?? original.version,
      kept,
    };
  });
  const [value, setValue] = useState(begun.value);
  const [version, setVersion] = useState(begun.version);
  const changed = value !== begun.from;
  const content = (): string => (json ? JSON.stringify(value, null, 2) : String(value));
  const latest = useRef(content);
  latest.current = content;

  useEffect(() => {
    if (!changed) return undefined;
    const timer = setTimeout(
      () => storeDraft(planId, task, { version, content: latest.current() }),
      STORE_AFTER_MS,
    );
    const warn = (event: BeforeUnloadEvent): void => {
      storeDraft(planId, task, { version, content: latest.current() });
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('beforeunload', warn);
    };
  }, [planId, task, version, changed, value]);

  return {
    value,
    version,
    changed,
    restored: begun.kept !== null,
    change: setValue,
    content,
    rebase: setVersion,
    discard: () => {
      storeDraft(planId, task, null);
      setValue(begun.from);
    },
  };
}
