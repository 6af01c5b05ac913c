import { Inject, Injectable } from '@nestjs/common';
import type { Model, Settings } from '@planwright/config';
import type { CreatePlanBody, PipelineGraph, PlanPreview, SpeedVsDetail } from '@planwright/contracts';
import type { PlanReader } from '@planwright/db';
import { indexGraph, longestCallChain } from '@planwright/engine';
import { screenPrompt } from '@planwright/intake';
import { MODELS, PLAN_READER, SETTINGS } from '../app/parts.js';
import { defaultModel } from '../models/model-views.js';
import { StartPlan } from './start-plan.service.js';

/** What a call to a model that was never asked is taken to need: milliseconds and tokens. */
const USUAL_LATENCY = { p50: 12_000, p90: 35_000 };
const USUAL_TOKENS = { input: 5_000, output: 1_500 };
/** How far a plan's cost usually lies from the sum of usual calls, either way. */
const SPREAD = { low: 0.6, high: 1.8 };
/** Items that a fan-out has at most. */
const MOST_ITEMS: Record<SpeedVsDetail, number> = {
  all_details_but_slow: Infinity,
  balanced_speed_and_detail: 12,
  fast_but_skip_details: 3,
};
const MINUTE_MS = 60_000;

/** Says what a plan would take before anything is made or spent. */
@Injectable()
export class PreviewPlan {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(MODELS) private readonly models: readonly Model[],
    @Inject(PLAN_READER) private readonly reader: PlanReader,
    private readonly startPlan: StartPlan,
  ) {}

  async preview(body: CreatePlanBody): Promise<PlanPreview> {
    const { graph, speed, llmModel } = await this.startPlan.examine(body);
    const screening = screenPrompt(body.prompt);
    const model = this.models.find(({ id }) => id === llmModel) ?? defaultModel(this.models, this.settings);
    const calls = callsOf(graph, speed);
    const record = model ? await this.reader.recordOfModel(model.id) : null;
    const latency = record?.latency ?? this.guessedLatency();
    const chain = longestCallChain(indexGraph(graph));
    const tokens = record?.tokens ?? USUAL_TOKENS;
    const perCall = model
      ? (tokens.input * model.prices.input + tokens.output * model.prices.output) / 1_000_000
      : 0;
    return {
      usable: screening.usable,
      refused: screening.usable ? [] : screening.reasons,
      missing: screening.usable ? screening.hints : [],
      graph,
      calls,
      minutes: { low: (chain * latency.p50) / MINUTE_MS, high: (chain * latency.p90) / MINUTE_MS },
      cost_usd: { low: calls * perCall * SPREAD.low, high: calls * perCall * SPREAD.high },
      model: model?.id ?? null,
      offline: this.settings.offline,
    };
  }

  private guessedLatency(): { p50: number; p90: number } {
    if (!this.settings.offline) return USUAL_LATENCY;
    const ms = this.settings.offlineLlmLatencyMs;
    return { p50: ms, p90: ms * 2 };
  }
}

const callsOf = (graph: PipelineGraph, speed: SpeedVsDetail): number =>
  graph.tasks
    .flatMap((task) => task.steps)
    .reduce(
      (sum, step) => sum + (step.kind === 'map' ? Math.min(step.calls, MOST_ITEMS[speed]) : step.calls),
      0,
    );
