import { Toast as Radix } from 'radix-ui';
import { texts } from '../texts/en.js';
import { Button } from './button.js';
import { Icon, type IconName } from './icons.js';
import type { ToastContents } from './toast-context.js';

export interface ToastEntry extends ToastContents {
  id: number;
}

const SHOWN_MS = 5000;
const UNDO_MS = 10_000;

const ICONS = { green: 'completed', red: 'failed', blue: 'info' } as const satisfies Record<string, IconName>;

interface ToasterProps {
  toasts: readonly ToastEntry[];
  onGone: (id: number) => void;
}

/** The toasts, newest last. They wait while pointed at or focused; F8 leads to them. */
export default function Toaster({ toasts, onGone }: ToasterProps) {
  return (
    <Radix.Provider label={texts.ui.notifications} swipeDirection="right">
      {toasts.map(({ id, text, tone = 'green', undo }) => (
        <Radix.Root
          key={id}
          type="background"
          duration={undo ? UNDO_MS : SHOWN_MS}
          onOpenChange={(open) => open || onGone(id)}
          className={`glass glass-deep animate-rise tone-${tone} flex items-center gap-3 py-2 ps-4 pe-2`}
        >
          <Icon name={ICONS[tone]} className="tone-ink" />
          <Radix.Title className="min-w-0 flex-1 font-medium">{text}</Radix.Title>
          {undo && (
            <Radix.Action altText={texts.ui.undo} asChild onClick={undo}>
              <Button small icon="undo">
                {texts.ui.undo}
              </Button>
            </Radix.Action>
          )}
          <Radix.Close asChild>
            <Button look="bare" small icon="cross" aria-label={texts.ui.dismiss} />
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport
        label={`${texts.ui.notifications} ({hotkey})`}
        className="fixed end-4 bottom-4 z-[80] flex w-[min(26rem,calc(100vw-2rem))] flex-col gap-2 outline-none"
      />
    </Radix.Provider>
  );
}
