import { Link } from '@tanstack/react-router';
import { texts } from '../../shared/texts/en.js';
import { buttonClass } from '../../shared/ui/button.js';
import { usePageTitle } from '../../shared/ui/page-title.js';

const t = texts.app;

export function NotFoundPage() {
  usePageTitle(t.notFoundTitle);
  return (
    <div className="flex flex-col items-center gap-3 py-24 text-center">
      <h1 className="text-2xl font-semibold">{t.notFoundTitle}</h1>
      <p className="text-muted">{t.notFound}</p>
      <Link to="/" className={buttonClass('primary')}>
        {t.toHome}
      </Link>
    </div>
  );
}
