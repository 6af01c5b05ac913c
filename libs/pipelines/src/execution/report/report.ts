import type { ReportInput } from '@planwright/contracts';
import { buildReport, oneLine } from '@planwright/documents';
import { z } from 'zod';
import { htmlFile } from '../../definition/files.js';
import { defineTask, type StepContext, type Task } from '../../definition/task.js';
import { premiseAttack } from '../analysis/premise-attack.js';
import { redlineGate } from '../analysis/redline-gate.js';
import { consolidateAssumptionsMarkdown } from '../assumptions/consolidate-assumptions-markdown.js';
import { dataCollection } from '../execution/data-collection.js';
import { markdownWithDocumentsToCreateAndFind } from '../execution/documents/markdown-with-documents-to-create-and-find.js';
import { expertReview } from '../execution/expert-review.js';
import { relatedResources } from '../execution/related-resources.js';
import { swotAnalysis } from '../execution/swot-analysis.js';
import { teamMarkdown } from '../execution/team/team-markdown.js';
import { convertPitchToMarkdown } from '../output/convert-pitch-to-markdown.js';
import { createSchedule } from '../output/create-schedule.js';
import { executiveSummary } from '../output/executive-summary.js';
import { premortem } from '../output/premortem.js';
import { questionsAndAnswers } from '../output/questions-and-answers.js';
import { reviewPlan } from '../output/review-plan.js';
import { consolidateGovernance } from '../planning/governance/consolidate-governance.js';
import { projectPlan } from '../planning/project-plan.js';
import { setup } from '../setup/setup.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { createWbsLevel1 } from '../structure/create-wbs-level1.js';
import { wbsProjectLevel1AndLevel2AndLevel3 } from '../structure/wbs-project-level1-and-level2-and-level3.js';

const NEEDS = [
  setup,
  redlineGate,
  premiseAttack,
  strategicDecisionsMarkdown,
  scenariosMarkdown,
  consolidateAssumptionsMarkdown,
  teamMarkdown,
  relatedResources,
  consolidateGovernance,
  swotAnalysis,
  convertPitchToMarkdown,
  dataCollection,
  markdownWithDocumentsToCreateAndFind,
  createWbsLevel1,
  wbsProjectLevel1AndLevel2AndLevel3,
  expertReview,
  projectPlan,
  reviewPlan,
  executiveSummary,
  createSchedule,
  questionsAndAnswers,
  premortem,
] as const;

const OPENING_LENGTH = 160;

const Report = z.object({
  /** What the report was put together from, and how each part begins. */
  sections: z.array(z.object({ task: z.string(), title: z.string(), opening: z.string() })),
});

/** The first words of what people read of a task's output: its Markdown, else its text, else the output itself. */
function openingOf(need: Task, output: unknown, context: StepContext): string {
  const readable = ['text/markdown', 'text/plain'].flatMap((type) =>
    need.files.filter(({ contentType }) => contentType.startsWith(type)),
  );
  const text = readable[0]?.render?.(output as never, context) ?? JSON.stringify(output);
  return oneLine(text).slice(0, OPENING_LENGTH);
}

/** While it is made its own task is not done yet; what it says is how the plan stands when it is. */
function whenDone(report: ReportInput): ReportInput {
  const gaps = report.sections.some((section) => section.gaps.length > 0);
  const plan = {
    ...report.plan,
    status: 'completed' as const,
    outcome: gaps ? ('completed_with_gaps' as const) : ('clean' as const),
    completed_at: report.generated_at,
  };
  return { ...report, plan };
}

/** Puts every section into one HTML page that needs nothing else. */
export const report = defineTask({
  name: 'report',
  title: 'Report',
  stage: 'Report',
  purpose: 'Puts every section into one HTML page that needs nothing else.',
  wording: { OPENING_LENGTH, openingOf, whenDone, buildReport },
  readsReport: true,
  needs: NEEDS,
  steps: {},
  output: Report,
  compose: (context) => {
    const outputs: Readonly<Record<string, unknown>> = context.inputs;
    return {
      sections: NEEDS.map((need) => ({
        task: need.name,
        title: need.report?.title ?? need.title,
        opening: openingOf(need, outputs[need.name], context),
      })),
    };
  },
  files: [
    htmlFile('029-report.html', 'Report', (_output: z.infer<typeof Report>, context) => {
      if (!context.report) throw new Error('the report was not read before it was to be rendered');
      return buildReport(whenDone(context.report));
    }),
  ],
});
