import type { PlanView } from '@planwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { chiefModels, modelsQuery } from '../../../shared/api/get-models.js';
import { ReadFailure } from '../../../shared/ui/read-failure.js';
import { ExampleCard } from './example-card.js';
import { ModelLine } from './model-line.js';
import { SetupWays } from './setup-ways.js';

interface ModelStateProps {
  example: PlanView | undefined;
  newcomer: boolean;
}

/** Ways to a model where none is connected; else which one it is, and the example for who has not seen a plan. */
export function ModelState({ example, newcomer }: ModelStateProps) {
  const models = useQuery(modelsQuery());
  // Which model it is changes seldom: what was read of it stands, without a word of a later read.
  if (!models.data) return <ReadFailure of={models} />;
  const { now } = chiefModels(models.data);
  if (!now || now.offline) return <SetupWays example={example} folded={!newcomer} />;
  return (
    <>
      {newcomer && example && <ExampleCard plan={example} />}
      <ModelLine model={now} />
    </>
  );
}
