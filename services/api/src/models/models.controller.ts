import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { Model, Settings } from '@planwright/config';
import { type LocalServer, type ModelTestResult, type ModelView, Refusal } from '@planwright/contracts';
import { MODELS, PLAN_ENGINE, SETTINGS } from '../app/parts.js';
import { checkedBody, NoBody } from '../edge/checked.js';
import type { PlanEngine } from '../runs/plan-engine.js';
import { FindLocalServer } from './find-local-server.service.js';
import { modelViews, whyNotToPlanWith } from './model-views.js';

@Controller('api/models')
export class ModelsController {
  constructor(
    @Inject(MODELS) private readonly models: readonly Model[],
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(PLAN_ENGINE) private readonly engine: PlanEngine,
    @Inject(FindLocalServer) private readonly localServer: FindLocalServer,
  ) {}

  @Get()
  list(): { items: ModelView[]; total: number } {
    const items = modelViews(this.models, this.settings);
    return { items, total: items.length };
  }

  /** Servers on this machine that Planwright does not use yet. */
  @Get('local')
  async local(): Promise<{ items: LocalServer[]; total: number }> {
    const found = await this.localServer.find();
    return { items: found ? [found] : [], total: found ? 1 : 0 };
  }

  /** A model that cannot be asked is told as it is: nothing is sent. */
  @Post(':id/test')
  @HttpCode(200)
  async test(@Param('id') id: string, @Body(checkedBody(NoBody)) _body: unknown): Promise<ModelTestResult> {
    const model = this.models.find((known) => known.id === id);
    if (!model) throw new Refusal('model_not_found');
    const because = whyNotToPlanWith(model);
    if (because === null) return this.engine.testModel(model.id);
    return {
      ok: false,
      latency_ms: 0,
      structured_output: null,
      error: `model not available: ${because}.`,
      code: 'llm_no_model',
    };
  }
}
