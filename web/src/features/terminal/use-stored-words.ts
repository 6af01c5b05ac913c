import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AnswerEntry } from './terminal-store.js';

/** A row that is only scrolled past loads nothing. */
const IN_SIGHT_MS = 200;

interface StoredWords {
  loading: boolean;
  /** Loading by itself did not succeed: a person may ask again. */
  failed: boolean;
  load: () => void;
}

/** Loads the words of a call that ended before the page was opened, as soon as it stays in sight. */
export function useStoredWords(
  entry: AnswerEntry,
  onLoad: (entry: AnswerEntry) => Promise<void>,
): StoredWords {
  const { mutate, isPending, isError, isIdle } = useMutation({ mutationFn: () => onLoad(entry) });
  const wanted = entry.end !== null && !entry.whole && isIdle;
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setTimeout(() => mutate(), IN_SIGHT_MS);
    return () => clearTimeout(timer);
  }, [wanted, mutate]);
  return { loading: isPending, failed: isError && !entry.whole, load: () => mutate() };
}
