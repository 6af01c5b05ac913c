import { Bone, Skeleton } from '../shared/ui/skeleton.js';

/** The shape of a plan's page: its title and figures, the tabs, and the view below. */
export function PlanBones() {
  return (
    <Skeleton className="flex flex-col gap-6">
      <div className="flex flex-col gap-3">
        <Bone className="h-6 w-2/5" />
        <Bone className="h-4 w-3/5" />
        <Bone className="h-3 w-full" />
      </div>
      <Bone className="h-9 w-full max-w-2xl" />
      <Bone className="h-96 w-full rounded-2xl" />
    </Skeleton>
  );
}

/** The shape of the graph whose tasks are on their way. */
export const GraphBones = () => (
  <Skeleton>
    <Bone className="h-[70dvh] min-h-96 rounded-2xl lg:h-[calc(100dvh-8rem)]" />
  </Skeleton>
);

/** The shape of a task's page: its plan, its title and state, its figures, the parts, and what is read. */
export const TaskBones = () => (
  <Skeleton className="mx-auto flex max-w-5xl flex-col gap-4">
    <div className="flex flex-col gap-2">
      <Bone className="h-4 w-48" />
      <Bone className="h-7 w-2/5" />
      <Bone className="h-4 w-24" />
    </div>
    <Bone className="h-4 w-3/5" />
    <Bone className="h-9 w-full max-w-lg" />
    <Bone className="h-96 w-full rounded-2xl" />
  </Skeleton>
);
