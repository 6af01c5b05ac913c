import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { Keys } from './kbd.js';

const DELAY_MS = 350;

interface TooltipProps {
  text: ReactNode;
  /** The keys that do the same, as a command writes them. */
  keys?: string | undefined;
  /** The one element it tells about; it must take a ref and be reachable by keyboard. */
  children: ReactElement;
}

/** A word more about a thing, on hover and on focus. Never the only place where something is said. */
export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={DELAY_MS}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            sideOffset={6}
            collisionPadding={8}
            className="float animate-fade z-[70] flex max-w-80 items-center gap-2 px-2.5 py-1.5 text-sm"
          >
            {text}
            {keys && <Keys keys={keys} />}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
