import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import {
  BudgetBody,
  CreatePlanBody,
  PatchPlanBody,
  PlanListQuery,
  type PlanPreview,
  type PlanView,
  Refusal,
} from '@planwright/contracts';
import type { PlanReader, PlanWriter } from '@planwright/db';
import type { Response } from 'express';
import { PLAN_READER, PLAN_WRITER } from '../app/parts.js';
import { checkedBody, checkedQuery, NoBody, planId } from '../edge/checked.js';
import { PlanActions } from './plan-actions.service.js';
import { PreviewPlan } from './preview-plan.service.js';
import { StartPlan } from './start-plan.service.js';

@Controller('api/plans')
export class PlansController {
  constructor(
    @Inject(PLAN_READER) private readonly reader: PlanReader,
    @Inject(PLAN_WRITER) private readonly writer: PlanWriter,
    private readonly startPlan: StartPlan,
    private readonly previewPlan: PreviewPlan,
    private readonly actions: PlanActions,
  ) {}

  @Post()
  async create(
    @Body(checkedBody(CreatePlanBody)) body: CreatePlanBody,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PlanView> {
    const made = await this.startPlan.start(body, checkKey(key));
    response.setHeader('location', `/api/plans/${made.planId}`);
    if (!made.created) response.setHeader('idempotency-replayed', 'true');
    return this.reader.plan(made.planId);
  }

  @Post('preview')
  @HttpCode(200)
  preview(@Body(checkedBody(CreatePlanBody)) body: CreatePlanBody): Promise<PlanPreview> {
    return this.previewPlan.preview(body);
  }

  @Get()
  list(
    @Query(checkedQuery(PlanListQuery)) query: PlanListQuery,
  ): Promise<{ items: PlanView[]; next_cursor: string | null; total: number }> {
    return this.reader.list(query);
  }

  @Get(':id')
  show(@Param('id', planId) id: string): Promise<PlanView> {
    return this.reader.plan(id);
  }

  @Patch(':id')
  async patch(
    @Param('id', planId) id: string,
    @Body(checkedBody(PatchPlanBody)) body: PatchPlanBody,
  ): Promise<PlanView> {
    await this.writer.patchPlan(id, body);
    return this.reader.plan(id);
  }

  @Patch(':id/budget')
  setBudget(
    @Param('id', planId) id: string,
    @Body(checkedBody(BudgetBody)) { budget_usd }: BudgetBody,
  ): Promise<PlanView> {
    return this.actions.setBudget(id, budget_usd);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@Param('id', planId) id: string): Promise<void> {
    return this.actions.remove(id);
  }

  @Post(':id/pause')
  @HttpCode(202)
  pause(@Param('id', planId) id: string, @Body(checkedBody(NoBody)) _body: unknown): Promise<PlanView> {
    return this.actions.onPlan(id, 'pause');
  }

  @Post(':id/resume')
  @HttpCode(202)
  resume(@Param('id', planId) id: string, @Body(checkedBody(NoBody)) _body: unknown): Promise<PlanView> {
    return this.actions.onPlan(id, 'resume');
  }

  @Post(':id/cancel')
  @HttpCode(202)
  cancel(@Param('id', planId) id: string, @Body(checkedBody(NoBody)) _body: unknown): Promise<PlanView> {
    return this.actions.onPlan(id, 'cancel');
  }
}

function checkKey(key: string | undefined): string | undefined {
  if (key !== undefined && !/^[\x20-\x7e]{1,255}$/.test(key)) {
    throw new Refusal('invalid_body', undefined, [
      { path: 'Idempotency-Key', message: 'is a text of 1 to 255 ASCII characters' },
    ]);
  }
  return key;
}
