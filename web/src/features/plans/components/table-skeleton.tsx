import { texts } from '../../../shared/texts/en.js';

const ROWS = 8;

/** The table's shape while it is on its way. */
export const TableSkeleton = () => (
  <div role="status" className="card divide-line divide-y">
    <span className="sr-only">{texts.app.loading}</span>
    <div className="h-11" />
    {Array.from({ length: ROWS }, (_, row) => (
      <div key={row} className="flex h-16 items-center gap-4 px-3">
        <div className="bg-sunken size-4 rounded" />
        <div className="flex flex-1 flex-col gap-2">
          <div className="bg-sunken animate-breathe h-4 w-3/5 rounded" />
          <div className="bg-sunken animate-breathe h-3 w-4/5 rounded" />
        </div>
        <div className="bg-sunken animate-breathe h-5 w-24 rounded-full" />
        <div className="bg-sunken animate-breathe h-3 w-16 rounded max-md:hidden" />
      </div>
    ))}
  </div>
);
