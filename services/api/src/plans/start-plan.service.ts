import { Inject, Injectable } from '@nestjs/common';
import type { Model, Settings } from '@planwright/config';
import {
  type CreatePlanBody,
  MAX_PROMPT_BYTES,
  type PipelineGraph,
  Refusal,
  type SpeedVsDetail,
} from '@planwright/contracts';
import type { PlanReader, PlanWriter } from '@planwright/db';
import { screenPrompt } from '@planwright/intake';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { LOG, MODELS, PLAN_ENGINE, PLAN_READER, PLAN_WRITER, SETTINGS } from '../app/parts.js';
import { plansWith } from '../models/model-views.js';
import type { PlanEngine } from '../runs/plan-engine.js';

/** How long a new plan's answer waits for Temporal to have its run. */
const START_PATIENCE_MS = 250;

const refuseField = (path: string, message: string): never => {
  throw new Refusal('invalid_body', undefined, [{ path, message }]);
};

/** What a body asks for, checked against what there is. */
export interface PlanRequest {
  graph: PipelineGraph;
  speed: SpeedVsDetail;
  llmModel: string | null;
}

/** Takes a plan in: everything that can be refused is refused before the first row is written. */
@Injectable()
export class StartPlan {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(MODELS) private readonly models: readonly Model[],
    @Inject(PLAN_READER) private readonly reader: PlanReader,
    @Inject(PLAN_WRITER) private readonly writer: PlanWriter,
    @Inject(PLAN_ENGINE) private readonly engine: PlanEngine,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** @throws Refusal payload_too_large or invalid_body (llm_model, kind) */
  async examine(body: CreatePlanBody): Promise<PlanRequest> {
    if (Buffer.byteLength(body.prompt) > MAX_PROMPT_BYTES) {
      throw new Refusal('payload_too_large', 'The prompt is larger than 200 KB.');
    }
    const llmModel = body.llm_model ?? body.model ?? null;
    const model = this.models.find((known) => known.id === llmModel);
    if (llmModel !== null && !(model && plansWith(model))) {
      refuseField(
        body.llm_model === undefined ? 'model' : 'llm_model',
        model?.unavailable_because ?? 'is no model that can make plans; GET /api/models lists them',
      );
    }
    const graph = await this.reader.pipeline(body.kind);
    if (!graph)
      return refuseField('kind', 'is no kind that plans can be made of; GET /api/pipelines lists them');
    const usual = this.settings.fastButSkipDetails ? 'fast_but_skip_details' : 'all_details_but_slow';
    return { graph, speed: body.speed_vs_detail ?? usual, llmModel };
  }

  /**
   * Stores the plan and starts its run. Without Temporal the plan is taken all the same and starts when it is back.
   * @throws Refusal also prompt_unusable, idempotency_conflict
   */
  async start(body: CreatePlanBody, key: string | undefined): Promise<{ planId: string; created: boolean }> {
    const { graph, speed, llmModel } = await this.examine(body);
    const screening = screenPrompt(body.prompt);
    if (!screening.usable) {
      const errors = screening.reasons.map(({ message, suggestion }) => ({
        path: 'prompt',
        message: `${message} ${suggestion}`,
      }));
      throw new Refusal('prompt_unusable', screening.reasons[0]?.message, errors);
    }
    const made = await this.writer.createPlan({
      prompt: body.prompt,
      title: body.title ?? body.intake?.title ?? undefined,
      graph,
      speed,
      llmModel,
      offline: this.settings.offline,
      intake: body.intake ?? null,
      options: body.options ?? {},
      tags: body.tags ?? [],
      projectId: body.project_id ?? null,
      sourcePlanId: body.source_plan_id ?? null,
      budgetUsd: body.budget_usd ?? null,
      idempotency: key === undefined ? undefined : { key, bodySha256: digest(body) },
    });
    if (made.created)
      await Promise.race([this.begin(made.planId), sleep(START_PATIENCE_MS, null, { ref: false })]);
    return made;
  }

  /** Goes on behind the answer where Temporal is slow; what fails here, the sweeper of a worker starts later. */
  private async begin(planId: string): Promise<void> {
    try {
      await this.engine.start(planId);
      await this.writer.noteStarted(planId);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.log.warn({ plan_id: planId, reason }, 'the run of a new plan is not started yet');
    }
  }
}

/** The same for bodies that say the same, in whatever order. */
function digest(body: CreatePlanBody): string {
  const sorted = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256').update(JSON.stringify(body, sorted)).digest('hex');
}
