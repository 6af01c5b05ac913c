import type { ReactNode } from 'react';
import { texts } from '../texts/en.js';

/** Holds shapes of what is on its way, and says so once. */
export function Skeleton({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <div role="status" className={className}>
      <span className="sr-only">{texts.ui.loading}</span>
      {children}
    </div>
  );
}

/** A bar where a line, a number or a picture will be; size it by its class. */
export const Bone = ({ className = '' }: { className?: string }) => (
  <span aria-hidden="true" className={`bg-sunken animate-breathe block rounded-md ${className}`} />
);

/** Rows of a table or a list. */
export function RowBones({ rows = 6 }: { rows?: number }) {
  return (
    <Skeleton className="card divide-line divide-y overflow-hidden">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-4 px-4 py-4">
          <Bone className="size-4 shrink-0 rounded-full" />
          <div className="flex min-w-0 flex-1 flex-col gap-2">
            <Bone className={`h-3.5 ${['w-3/5', 'w-2/5', 'w-1/2'][row % 3]}`} />
            <Bone className={`h-3 ${['w-4/5', 'w-3/5', 'w-2/3'][row % 3]}`} />
          </div>
          <Bone className="h-3.5 w-16 max-sm:hidden" />
          <Bone className="h-3.5 w-12" />
        </div>
      ))}
    </Skeleton>
  );
}

/** Cards beside each other. */
export function CardBones({ cards = 3 }: { cards?: number }) {
  return (
    <Skeleton className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {Array.from({ length: cards }, (_, card) => (
        <div key={card} className="card flex flex-col gap-2.5 p-4">
          <Bone className="h-4 w-2/3" />
          <Bone className="h-3 w-full" />
          <Bone className="h-3 w-4/5" />
        </div>
      ))}
    </Skeleton>
  );
}
