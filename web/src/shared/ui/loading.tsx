import { texts } from '../texts/en.js';

/** Lines in the shape of a page that is on its way. */
export function Loading({ lines = 3 }: { lines?: number }) {
  return (
    <div role="status" className="flex flex-col gap-3 py-2">
      <span className="sr-only">{texts.app.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <div
          key={index}
          className="bg-sunken animate-breathe h-4 rounded"
          style={{ width: `${92 - (index % 3) * 17}%` }}
        />
      ))}
    </div>
  );
}
