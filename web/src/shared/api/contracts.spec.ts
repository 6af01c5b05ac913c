import { expect, it } from '@jest/globals';
import type * as contracts from '@planwright/contracts';
import type { components, paths } from './schema.generated.js';

type Answered = components['schemas'];
type BodyOf<P extends keyof paths, M extends 'post' | 'put' | 'patch'> = paths[P] extends {
  [method in M]: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** What the API answers with, by its document, may stand wherever the page wants a contract. */
interface Contracts {
  PlanView: contracts.PlanView;
  PlanPreview: contracts.PlanPreview;
  TaskView: contracts.TaskView;
  TaskDetail: contracts.TaskDetail;
  FileView: contracts.FileView;
  ArtefactGroup: contracts.ArtefactGroup;
  Finding: contracts.Finding;
  FirstReadView: contracts.FirstReadView;
  PipelineGraph: contracts.PipelineGraph;
  ModelTestResult: contracts.ModelTestResult;
  ModelView: contracts.ModelView;
  PromptExample: contracts.PromptExample;
  Problem: contracts.Problem;
  Readiness: contracts.Readiness;
}

/** The names whose answer is no contract: a mistake of types unless there is none. */
type Strangers = {
  [Name in keyof Contracts]: Answered[Name] extends Contracts[Name] ? never : Name;
}[keyof Contracts];
/** The same for what the page sends. */
type RefusedBodies =
  | (contracts.GateBody extends BodyOf<'/api/plans/{id}/tasks/{task}/gate', 'post'> ? never : 'GateBody')
  | (contracts.PatchPlanBody extends BodyOf<'/api/plans/{id}', 'patch'> ? never : 'PatchPlanBody')
  | (contracts.CreatePlanBody extends BodyOf<'/api/plans', 'post'> ? never : 'CreatePlanBody');

const strangers: Strangers[] = [];
const refused: RefusedBodies[] = [];
const none: [never[], never[]] = [strangers, refused];

it('is typed end to end: every answer is a contract, and every body is taken (checked by the compiler)', () => {
  expect(none).toEqual([[], []]);
});
