import type { TaskView } from '@planwright/contracts';
import { useImpact } from '../features/editing/api/get-impact.js';
import { ImpactNote } from '../features/editing/components/impact-note.js';
import { useAnswerHold } from '../shared/ui/answer-hold.js';

interface RedoImpactProps {
  planId: string;
  task: TaskView;
  titleOf: (task: string) => string;
}

/** What making a task anew sets in motion: itself and all that rests on it. */
export function RedoImpact({ planId, task, titleOf }: RedoImpactProps) {
  const impact = useImpact(planId, task.task, task.version);
  useAnswerHold(!impact.isSuccess);
  return <ImpactNote impact={impact} titleOf={titleOf} itself={task} />;
}
