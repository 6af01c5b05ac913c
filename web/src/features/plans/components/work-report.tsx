import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import type { Report } from '../use-plan-work.js';

const t = texts.plans;

/** What was just done, with the way back where there is one. It stays until it is dismissed. */
export function WorkReport({ report, onDismiss }: { report: Report | null; onDismiss: () => void }) {
  return (
    <div role="status" className="empty:hidden">
      {report && (
        <div className="bg-glass border-line shadow-float mx-auto flex w-fit max-w-full flex-wrap items-center gap-2 rounded-xl border px-4 py-2 text-sm backdrop-blur-md">
          {report.message && <p>{report.message}</p>}
          {report.failed && <p className="text-danger">{report.failed}</p>}
          {report.undo && (
            <Button small icon="back" onClick={report.undo}>
              {t.undo}
            </Button>
          )}
          <Button small look="bare" icon="cross" aria-label={t.dismiss} onClick={onDismiss} />
        </div>
      )}
    </div>
  );
}
