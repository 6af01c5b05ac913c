import { lazy, Suspense, useId, useState } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { Icon } from '../../../shared/ui/icons.js';
import { Loading } from '../../../shared/ui/loading.js';

const Markdown = lazy(() => import('../../../shared/ui/markdown.js'));
const t = texts.firstRead;

interface ReadingCardProps {
  title: string;
  note?: string;
  text: string;
  startsOpen?: boolean;
  provisional?: boolean;
}

/** A page to read, in columns where there is room. Folded, it shows its first lines. */
export function ReadingCard({
  title,
  note,
  text,
  startsOpen = false,
  provisional = false,
}: ReadingCardProps) {
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <section
      aria-labelledby={`${id}-title`}
      className={`card @container flex flex-col gap-3 px-4 py-4 sm:px-5 ${provisional ? 'border-dashed' : ''}`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`${id}-title`} className="flex items-center gap-2 text-lg font-semibold">
          <Icon name="read" className="text-muted" />
          {title}
        </h2>
        {provisional && (
          <span className="tone-amber tone-fill rounded-full px-2.5 py-0.5 text-sm font-medium">
            {t.provisional}
          </span>
        )}
        <Button
          look="bare"
          small
          icon="down"
          className={`ms-auto ${open ? '[&_svg]:rotate-180' : ''}`}
          aria-expanded={open}
          aria-controls={`${id}-text`}
          onClick={() => setOpen(!open)}
        >
          <span className="max-sm:sr-only">{open ? t.fold : t.readOn}</span>
        </Button>
        {note && <p className="text-muted w-full text-sm">{note}</p>}
      </div>
      <div
        id={`${id}-text`}
        className={
          open
            ? 'gap-12 @4xl:columns-2 [&_li]:break-inside-avoid [&_p]:break-inside-avoid'
            : 'max-h-32 overflow-hidden mask-b-from-30% [&_*]:pointer-events-none'
        }
      >
        <Suspense fallback={<Loading />}>
          <Markdown text={text} />
        </Suspense>
      </div>
    </section>
  );
}
