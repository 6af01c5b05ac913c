import { definePipeline } from '../definition/pipeline.js';
import { firstRead } from './first-read/first-read.js';
import { identifyPurpose } from './analysis/identify-purpose.js';
import { planType } from './analysis/plan-type.js';
import { premiseAttack } from './analysis/premise-attack.js';
import { redlineGate } from './analysis/redline-gate.js';
import { consolidateAssumptionsMarkdown } from './assumptions/consolidate-assumptions-markdown.js';
import { distillAssumptions } from './assumptions/distill-assumptions.js';
import { makeAssumptions } from './assumptions/make-assumptions.js';
import { reviewAssumptions } from './assumptions/review-assumptions.js';
import { currencyStrategy } from './context/currency-strategy.js';
import { identifyRisks } from './context/identify-risks.js';
import { physicalLocations } from './context/physical-locations.js';
import { dataCollection } from './execution/data-collection.js';
import { draftDocumentsToCreate } from './execution/documents/draft-documents-to-create.js';
import { draftDocumentsToFind } from './execution/documents/draft-documents-to-find.js';
import { filterDocumentsToCreate } from './execution/documents/filter-documents-to-create.js';
import { filterDocumentsToFind } from './execution/documents/filter-documents-to-find.js';
import { identifyDocuments } from './execution/documents/identify-documents.js';
import { markdownWithDocumentsToCreateAndFind } from './execution/documents/markdown-with-documents-to-create-and-find.js';
import { expertReview } from './execution/expert-review.js';
import { relatedResources } from './execution/related-resources.js';
import { swotAnalysis } from './execution/swot-analysis.js';
import { enrichTeamMembersWithBackgroundStory } from './execution/team/enrich-team-members-with-background-story.js';
import { enrichTeamMembersWithContractType } from './execution/team/enrich-team-members-with-contract-type.js';
import { enrichTeamMembersWithEnvironmentInfo } from './execution/team/enrich-team-members-with-environment-info.js';
import { findTeamMembers } from './execution/team/find-team-members.js';
import { reviewTeam } from './execution/team/review-team.js';
import { teamMarkdown } from './execution/team/team-markdown.js';
import { convertPitchToMarkdown } from './output/convert-pitch-to-markdown.js';
import { createPitch } from './output/create-pitch.js';
import { createSchedule } from './output/create-schedule.js';
import { executiveSummary } from './output/executive-summary.js';
import { premortem } from './output/premortem.js';
import { questionsAndAnswers } from './output/questions-and-answers.js';
import { reviewPlan } from './output/review-plan.js';
import { consolidateGovernance } from './planning/governance/consolidate-governance.js';
import { governancePhase1Audit } from './planning/governance/governance-phase1-audit.js';
import { governancePhase2Bodies } from './planning/governance/governance-phase2-bodies.js';
import { governancePhase3ImplPlan } from './planning/governance/governance-phase3-impl-plan.js';
import { governancePhase4DecisionEscalationMatrix } from './planning/governance/governance-phase4-decision-escalation-matrix.js';
import { governancePhase5MonitoringProgress } from './planning/governance/governance-phase5-monitoring-progress.js';
import { governancePhase6Extra } from './planning/governance/governance-phase6-extra.js';
import { preProjectAssessment } from './planning/pre-project-assessment.js';
import { projectPlan } from './planning/project-plan.js';
import { report } from './report/report.js';
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
import { createWbsLevel1 } from './structure/create-wbs-level1.js';
import { createWbsLevel2 } from './structure/create-wbs-level2.js';
import { createWbsLevel3 } from './structure/create-wbs-level3.js';
import { estimateTaskDurations } from './structure/estimate-task-durations.js';
import { identifyTaskDependencies } from './structure/identify-task-dependencies.js';
import { wbsProjectLevel1AndLevel2AndLevel3 } from './structure/wbs-project-level1-and-level2-and-level3.js';
import { wbsProjectLevel1AndLevel2 } from './structure/wbs-project-level1-and-level2.js';

/** One prompt becomes an execution plan. */
export const executionPipeline = definePipeline({
  kind: 'execution',
  firstRead,
  title: 'Execution plan',
  stages: [
    'Setup',
    'Analysis',
    'Strategic',
    'Context',
    'Assumptions',
    'Planning',
    'Execution',
    'Structure',
    'Output',
    'Report',
  ],
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
    physicalLocations,
    currencyStrategy,
    identifyRisks,
    makeAssumptions,
    distillAssumptions,
    reviewAssumptions,
    consolidateAssumptionsMarkdown,
    preProjectAssessment,
    projectPlan,
    governancePhase1Audit,
    governancePhase2Bodies,
    governancePhase3ImplPlan,
    governancePhase4DecisionEscalationMatrix,
    governancePhase5MonitoringProgress,
    governancePhase6Extra,
    consolidateGovernance,
    relatedResources,
    findTeamMembers,
    enrichTeamMembersWithContractType,
    enrichTeamMembersWithBackgroundStory,
    enrichTeamMembersWithEnvironmentInfo,
    reviewTeam,
    teamMarkdown,
    swotAnalysis,
    expertReview,
    dataCollection,
    identifyDocuments,
    filterDocumentsToFind,
    filterDocumentsToCreate,
    draftDocumentsToFind,
    draftDocumentsToCreate,
    markdownWithDocumentsToCreateAndFind,
    createWbsLevel1,
    createWbsLevel2,
    wbsProjectLevel1AndLevel2,
    createPitch,
    convertPitchToMarkdown,
    identifyTaskDependencies,
    estimateTaskDurations,
    createWbsLevel3,
    wbsProjectLevel1AndLevel2AndLevel3,
    reviewPlan,
    executiveSummary,
    createSchedule,
    questionsAndAnswers,
    premortem,
    report,
  ],
});
