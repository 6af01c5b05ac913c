import { Bone, Skeleton } from './skeleton.js';

const WIDTHS = ['w-11/12', 'w-3/4', 'w-7/12'];

/** Lines of a text that is on its way. */
export function Loading({ lines = 3 }: { lines?: number }) {
  return (
    <Skeleton className="flex flex-col gap-3 py-2">
      {Array.from({ length: lines }, (_, index) => (
        <Bone key={index} className={`h-4 ${WIDTHS[index % WIDTHS.length]}`} />
      ))}
    </Skeleton>
  );
}
