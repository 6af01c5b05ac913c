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

interface Original {
  content: string;
  version: number;
  json: boolean;
}

const read = ({ json }: Original, content: string): unknown =>
  json ? (JSON.parse(content) as unknown) : content;
const write = (json: boolean, value: unknown): string =>
  json ? JSON.stringify(value, null, 2) : String(value);

function begin(planId: string, task: string, original: Original) {
  const from = read(original, original.content);
  const kept = storedDraft(planId, task);
  if (!kept) return { from, value: from, version: original.version, restored: false };
  return { from, value: read(original, kept.content), version: kept.version, restored: true };
}

/**
 * Holds what a person types until it is saved or discarded; a reload, another tab of the page or a refused save loses
 * nothing. As long as nothing is typed that the newest version does not say, it follows that one.
 */
export function useDraft(planId: string, task: string, original: Original): Draft {
  const [state, setState] = useState(() => begin(planId, task, original));
  const { from, value, version } = state;
  const changed = value !== from && write(original.json, value) !== write(original.json, from);
  if (version !== original.version) {
    const newest = read(original, original.content);
    // A save may be done after it was answered that it takes long: then the newest version says what was typed.
    const saysTheSame = write(original.json, value) === write(original.json, newest);
    if (!changed || saysTheSame)
      setState({ from: newest, value: newest, version: original.version, restored: false });
  }
  /** Stores what is not stored yet; null while there is nothing. */
  const flush = useRef<(() => void) | null>(null);

  useEffect(() => {
    const keep = (): void => {
      flush.current = null;
      storeDraft(planId, task, changed ? { version, content: write(original.json, value) } : null);
    };
    flush.current = keep;
    const timer = setTimeout(keep, STORE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [planId, task, original.json, version, changed, value]);

  useEffect(() => () => flush.current?.(), []);

  useEffect(() => {
    if (!changed) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      flush.current?.();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changed]);

  return {
    value,
    version,
    changed,
    restored: state.restored && changed,
    change: (next) => setState((before) => ({ ...before, value: next })),
    content: () => write(original.json, value),
    rebase: (next) => setState((before) => ({ ...before, version: next })),
    discard: () => {
      flush.current = null;
      storeDraft(planId, task, null);
      setState((before) => ({ ...before, value: before.from, restored: false }));
    },
  };
}
