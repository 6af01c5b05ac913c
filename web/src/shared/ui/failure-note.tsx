import type { FailureInfo } from '@planwright/contracts';
import { whatFailed, whatToDo } from '../texts/failure-texts.js';

/** A stored failure: what happened first, then what a person can do. */
export function FailureNote({ error }: { error: FailureInfo }) {
  return (
    <div className="tone-red tone-fill tone-line rounded-lg border px-3 py-2 text-sm">
      <p className="font-medium">
        {whatFailed(error)} <span className="font-mono">{error.code}</span>
      </p>
      <p className="text-ink">{whatToDo(error)}</p>
    </div>
  );
}
