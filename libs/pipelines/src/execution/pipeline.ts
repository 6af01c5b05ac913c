import { definePipeline } from '../definition/pipeline.js';
import { identifyPurpose } from './analysis/identify-purpose.js';
import { planType } from './analysis/plan-type.js';
import { premiseAttack } from './analysis/premise-attack.js';
import { redlineGate } from './analysis/redline-gate.js';
import { setup } from './setup/setup.js';
import { startTime } from './setup/start-time.js';
import { candidateScenarios } from './strategic/candidate-scenarios.js';
import { deduplicateLevers } from './strategic/deduplicate-levers.js';
import { enrichLevers } from './strategic/enrich-levers.js';
import { focusOnVitalFewLevers } from './strategic/focus-on-vital-few-levers.js';
import { potentialLevers } from './strategic/potential-levers.js';
import { scenariosMarkdown } from './strategic/scenarios-markdown.js';
import { selectScenario } from './strategic/select-scenario.js';
import { strategicDecisionsMarkdown } from './strategic/strategic-decisions-markdown.js';

/** One prompt becomes an execution plan. */
export const executionPipeline = definePipeline({
  kind: 'execution',
  title: 'Execution plan',
  stages: ['Setup', 'Analysis', 'Strategic'],
  tasks: [
    startTime,
    setup,
    redlineGate,
    premiseAttack,
    identifyPurpose,
    planType,
    potentialLevers,
    deduplicateLevers,
    enrichLevers,
    focusOnVitalFewLevers,
    strategicDecisionsMarkdown,
    candidateScenarios,
    selectScenario,
    scenariosMarkdown,
  ],
});
