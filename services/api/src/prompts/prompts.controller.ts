import { Controller, Get, Query } from '@nestjs/common';
import { type PromptExample, PromptFilter } from '@planwright/contracts';
import { listPromptExamples } from '@planwright/intake';
import { checkedQuery } from '../edge/checked.js';

@Controller('api/prompts')
export class PromptsController {
  @Get()
  list(@Query(checkedQuery(PromptFilter)) filter: PromptFilter): { items: PromptExample[]; total: number } {
    const items = listPromptExamples(filter);
    return { items, total: items.length };
  }
}
