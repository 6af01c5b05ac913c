import { Link } from '@tanstack/react-router';
import { texts } from '../../../shared/texts/en.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
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
  if (filtered) {
    return (
      <EmptyState
        icon={bareArchive ? 'folder' : 'search'}
        title={bareArchive ? t.archiveEmptyTitle : t.noneMatch}
        action={<Button onClick={() => onView({ sort: view.sort })}>{t.clear}</Button>}
      >
        {bareArchive && t.archiveEmpty}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="spark"
      title={t.emptyTitle}
      action={
        <Link to="/new" search={{}} className={buttonClass('primary')}>
          {t.emptyAction}
        </Link>
      }
    >
      {t.empty}
    </EmptyState>
  );
}
