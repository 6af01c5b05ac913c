import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  DiffQuery,
  type DiffView,
  EditContentBody,
  EditQuery,
  type EditResult,
  ImpactQuery,
  type ImpactView,
  MergeBody,
  type MergeView,
  Refusal,
  RemainingQuery,
  type RemainingView,
  type VersionView,
} from '@planwright/contracts';
import { checkedBody, checkedQuery, planId, taskName } from '../edge/checked.js';
import { EditOutput } from './edit-output.service.js';
import { matchedVersions } from './if-match.js';
import { ReadVersions } from './read-versions.service.js';
import { WeighRemaining } from './weigh-remaining.service.js';
import { WeighImpact } from './weigh-impact.service.js';

@Controller('api/plans/:id')
export class EditingController {
  constructor(
    private readonly editOutput: EditOutput,
    private readonly readVersions: ReadVersions,
    private readonly weighImpact: WeighImpact,
    private readonly weighRemaining: WeighRemaining,
  ) {}

  @Get('impact')
  impact(
    @Param('id', planId) id: string,
    @Query(checkedQuery(ImpactQuery)) { task }: ImpactQuery,
  ): Promise<ImpactView> {
    return this.weighImpact.impact(id, task);
  }

  @Get('remaining')
  remaining(
    @Param('id', planId) id: string,
    @Query(checkedQuery(RemainingQuery)) { from }: RemainingQuery,
  ): Promise<RemainingView> {
    return this.weighRemaining.remaining(id, from ?? null);
  }

  @Put('tasks/:task/content')
  edit(
    @Param('id', planId) id: string,
    @Param('task', taskName) task: string,
    @Query(checkedQuery(EditQuery)) { cascade }: EditQuery,
    @Headers('if-match') match: string | undefined,
    @Body(checkedBody(EditContentBody)) { content }: EditContentBody,
  ): Promise<EditResult> {
    const versions = matchedVersions(match);
    if (versions === null) throw new Refusal('version_required');
    return this.editOutput.edit(id, task, versions, content, cascade === 'true');
  }

  @Get('tasks/:task/versions')
  async versions(
    @Param('id', planId) id: string,
    @Param('task', taskName) task: string,
  ): Promise<{ items: VersionView[]; total: number }> {
    const items = await this.readVersions.versions(id, task);
    return { items, total: items.length };
  }

  @Get('tasks/:task/diff')
  diff(
    @Param('id', planId) id: string,
    @Param('task', taskName) task: string,
    @Query(checkedQuery(DiffQuery)) { from, to }: DiffQuery,
  ): Promise<DiffView> {
    return this.readVersions.diff(id, task, from, to);
  }

  @Get('tasks/:task/merge')
  merge(@Param('id', planId) id: string, @Param('task', taskName) task: string): Promise<MergeView> {
    return this.readVersions.merge(id, task);
  }

  @Post('tasks/:task/merge')
  @HttpCode(200)
  settle(
    @Param('id', planId) id: string,
    @Param('task', taskName) task: string,
    @Headers('if-match') match: string | undefined,
    @Body(checkedBody(MergeBody)) body: MergeBody,
  ): Promise<EditResult> {
    return this.editOutput.settle(id, task, matchedVersions(match) ?? 'any', body);
  }
}
