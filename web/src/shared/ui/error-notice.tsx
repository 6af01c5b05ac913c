import { ProblemError } from '../api/problem-error.js';
import { texts } from '../texts/en.js';
import { Button } from './button.js';
import { Icon } from './icons.js';

interface ErrorNoticeProps {
  error: unknown;
  /** Fields that show their own message elsewhere. */
  shownElsewhere?: readonly string[];
  onRetry?: () => void;
  retrying?: boolean;
}

/** What went wrong and what to do about it, from a problem document where there is one. */
export function ErrorNotice({ error, shownElsewhere = [], onRetry, retrying }: ErrorNoticeProps) {
  const problem = error instanceof ProblemError ? error.problem : null;
  const fields = problem?.errors?.filter(({ path }) => !shownElsewhere.includes(path)) ?? [];
  return (
    <div
      role="alert"
      className="tone-red tone-fill tone-line flex flex-wrap items-start gap-3 rounded-xl border p-4"
    >
      <Icon name="failed" className="mt-1" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{problem?.title ?? texts.app.broken}</p>
        <p className="text-ink">{problem?.detail ?? texts.errors.pageFailed}</p>
        {fields.length > 0 && (
          <ul className="text-ink mt-1 list-disc ps-5">
            {fields.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{texts.errors.field(path, message)}</li>
            ))}
          </ul>
        )}
      </div>
      {onRetry && (
        <Button small icon="retry" busy={retrying ?? false} onClick={onRetry}>
          {texts.common.tryAgain}
        </Button>
      )}
    </div>
  );
}
