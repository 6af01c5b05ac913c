import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { InteractionListQuery, type InteractionPage } from '@planwright/contracts';
import type { PlanReader } from '@planwright/db';
import { PLAN_READER } from '../app/parts.js';
import { checkedQuery, planId } from '../edge/checked.js';

@Controller('api/plans/:id/interactions')
export class InteractionsController {
  constructor(@Inject(PLAN_READER) private readonly reader: PlanReader) {}

  @Get()
  list(
    @Param('id', planId) id: string,
    @Query(checkedQuery(InteractionListQuery)) query: InteractionListQuery,
  ): Promise<InteractionPage> {
    return this.reader.interactions(id, query);
  }
}
