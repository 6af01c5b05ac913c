import { Link } from '@tanstack/react-router';
import { texts } from '../../../shared/texts/en.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import type { PlansView } from '../plans-view.js';

const t = texts.plans;

interface PlansEmptyProps {
  view: PlansView;
  onView: (view: PlansView) => void;
}

/** A list with nothing in it says why, and what to do next. */
export function PlansEmpty({ view, onView }: PlansEmptyProps) {
  const filtered = Boolean(view.search ?? view.tag ?? view.status);
  const bareArchive = view.status === 'archived' && !view.search && !view.tag;
  return (
    <div className="card flex flex-col items-center gap-3 px-6 py-16 text-center">
      {filtered ? (
        <>
          <p>{bareArchive ? t.archiveEmpty : t.noneMatch}</p>
          <Button onClick={() => onView({ sort: view.sort })}>{t.clear}</Button>
        </>
      ) : (
        <>
          <p className="text-lg font-semibold">{t.emptyTitle}</p>
          <p className="text-muted max-w-prose">{t.empty}</p>
          <Link to="/new" search={{}} className={buttonClass('primary')}>
            {t.emptyAction}
          </Link>
        </>
      )}
    </div>
  );
}
