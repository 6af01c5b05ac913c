import { lazy, Suspense, useId } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { Icon } from '../../../shared/ui/icons.js';
import { Loading } from '../../../shared/ui/loading.js';
import { Bone } from '../../../shared/ui/skeleton.js';

const Markdown = lazy(() => import('../../../shared/ui/markdown.js'));
const t = texts.firstRead;
const LINES = ['w-11/12', 'w-3/4', 'w-10/12'];

interface ReadingCardProps {
  title: string;
  note?: string;
  /** Lines of it are only hinted at while it is on its way. */
  text: string | undefined;
  open: boolean;
  onOpen: (open: boolean) => void;
  provisional?: boolean;
}

/**
 * A page to read, in columns where there is room. Folded, it shows its first lines, and is as high before the text is
 * there as with it: what stands below does not move when it comes.
 */
export function ReadingCard({ title, note, text, open, onOpen, provisional = false }: ReadingCardProps) {
  const id = useId();
  const unfolded = open && text !== undefined;
  return (
    <section
      aria-labelledby={`${id}-title`}
      className={`card @container flex flex-col gap-3 px-4 py-4 sm:px-5 ${provisional ? 'border-dashed' : ''} ${unfolded ? '' : 'h-60 overflow-hidden'}`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`${id}-title`} className="flex items-center gap-2 text-lg font-semibold">
          <Icon name="read" className={`text-muted ${text === undefined ? 'animate-breathe' : ''}`} />
          {title}
        </h2>
        {provisional && (
          <span className="tone-amber tone-fill rounded-full px-2.5 py-0.5 text-sm font-medium">
            {t.provisional}
          </span>
        )}
        {text !== undefined && (
          <Button
            look="bare"
            small
            icon="down"
            className={`ms-auto ${open ? '[&_svg]:rotate-180' : ''}`}
            aria-expanded={open}
            aria-controls={`${id}-text`}
            onClick={() => onOpen(!open)}
          >
            <span className="max-sm:sr-only">{open ? t.fold : t.readOn}</span>
          </Button>
        )}
        {note && (
          <p role="status" className="text-muted w-full text-sm">
            {note}
          </p>
        )}
      </div>
      <div
        id={`${id}-text`}
        className={
          unfolded
            ? 'gap-12 @4xl:columns-2 [&_li]:break-inside-avoid [&_p]:break-inside-avoid'
            : 'min-h-0 flex-1 overflow-hidden mask-b-from-30% [&_*]:pointer-events-none'
        }
      >
        {text === undefined ? (
          <div className="flex flex-col gap-3 py-2">
            {LINES.map((width) => (
              <Bone key={width} className={`h-4 ${width}`} />
            ))}
          </div>
        ) : (
          <Suspense fallback={<Loading />}>
            <Markdown text={text} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
