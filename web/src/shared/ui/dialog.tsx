import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useFocusBack } from './focus-back.js';

interface DialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
  /** For what needs room: a list, a comparison. */
  wide?: boolean;
}

/**
 * A question that has to be answered first: it keeps the focus inside, closes on Escape and gives the focus back. The
 * veil is our own, since Radix locks the scrolling behind its own by a style element, which the page's policy forbids.
 */
export function Dialog({ open, title, onClose, children, footer, wide = false }: DialogProps) {
  const focusBack = useFocusBack();
  return (
    <Radix.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Radix.Portal>
        <div className="veil animate-fade" />
        <Radix.Content
          aria-describedby={undefined}
          {...focusBack}
          className={`glass glass-deep animate-rise fixed inset-0 z-50 m-auto flex h-fit max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] flex-col outline-none ${wide ? 'max-w-3xl' : 'max-w-xl'}`}
        >
          <Radix.Title className="px-5 pt-5 pb-3 text-lg font-semibold sm:px-6">{title}</Radix.Title>
          <div className="flex min-h-0 flex-col gap-4 overflow-y-auto px-5 pb-5 sm:px-6">{children}</div>
          {footer && (
            <div className="border-line flex flex-wrap justify-end gap-2 border-t px-5 py-4 sm:px-6">
              {footer}
            </div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
