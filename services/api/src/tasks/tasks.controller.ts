import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { GateBody, type PlanView, type TaskDetail, type TaskView } from '@planwright/contracts';
import type { PlanReader } from '@planwright/db';
import { PLAN_READER } from '../app/parts.js';
import { checkedBody, NoBody, planId, taskName } from '../edge/checked.js';
import { PlanActions } from '../plans/plan-actions.service.js';

@Controller('api/plans/:id/tasks')
export class TasksController {
  constructor(
    @Inject(PLAN_READER) private readonly reader: PlanReader,
    private readonly actions: PlanActions,
  ) {}

  @Get()
  async list(
    @Param('id', planId) id: string,
  ): Promise<{ items: TaskView[]; total: number; last_seq: number }> {
    // Read first: a viewer that goes on from this event may be told again what is in the list, but misses nothing.
    const { last_seq } = await this.reader.plan(id);
    const items = await this.reader.tasks(id);
    return { items, total: items.length, last_seq };
  }

  @Get(':task')
  show(@Param('id', planId) id: string, @Param('task', taskName) task: string): Promise<TaskDetail> {
    return this.reader.taskDetail(id, task);
  }

  @Post(':task/retry')
  @HttpCode(202)
  retry(
    @Param('id', planId) id: string,
    @Param('task', taskName) task: string,
    @Body(checkedBody(NoBody)) _body: unknown,
  ): Promise<PlanView> {
    return this.actions.onTask(id, 'retry', task);
  }

  @Post(':task/regenerate')
  @HttpCode(202)
  regenerate(
    @Param('id', planId) id: string,
    @Param('task', taskName) task: string,
    @Body(checkedBody(NoBody)) _body: unknown,
  ): Promise<PlanView> {
    return this.actions.onTask(id, 'regenerate', task);
  }

  @Post(':task/gate')
  @HttpCode(202)
  gate(
    @Param('id', planId) id: string,
    @Param('task', taskName) task: string,
    @Body(checkedBody(GateBody)) body: GateBody,
  ): Promise<PlanView> {
    return this.actions.answerGate(id, task, body);
  }
}
