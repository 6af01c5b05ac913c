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
export const RowBones = ({ rows = 6 }: { rows?: number }) => (
  <Skeleton className="card divide-line divide-y overflow-hidden">
    <Rows rows={rows} />
  </Skeleton>
);

/** Two lists beside each other where there is room, each below its name. */
export const GroupBones = () => (
  <Skeleton className="grid items-start gap-x-6 gap-y-8 lg:grid-cols-2">
    {[3, 4].map((rows) => (
      <div key={rows} className="flex min-w-0 flex-col gap-2">
        <Bone className="h-6 w-32" />
        <div className="card divide-line divide-y overflow-hidden">
          <Rows rows={rows} />
        </div>
      </div>
    ))}
  </Skeleton>
);

/** A list, and beside it (where there is room) what is read of it. */
export const BesideBones = () => (
  <Skeleton className="grid items-start gap-4 lg:grid-cols-[minmax(16rem,24rem)_minmax(0,1fr)]">
    <div className="flex flex-col gap-3">
      <Bone className="h-10 w-full" />
      <div className="card divide-line divide-y overflow-hidden">
        <Rows rows={8} />
      </div>
    </div>
    <Bone className="h-96 w-full rounded-2xl max-lg:hidden" />
  </Skeleton>
);

function Rows({ rows }: { rows: number }) {
  return (
    <>
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
    </>
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
