import { ErrorNotice } from '../../shared/ui/error-notice.js';

/** A page that threw: what went wrong, and a way to load it again. */
export function BrokenPage({ error }: { error: unknown }) {
  return (
    <div className="mx-auto max-w-2xl px-4 py-16">
      <ErrorNotice error={error} onRetry={() => window.location.reload()} />
    </div>
  );
}
