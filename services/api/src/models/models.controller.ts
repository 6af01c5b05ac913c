import { Controller, Get, Inject } from '@nestjs/common';
import type { Model, Settings } from '@planwright/config';
import type { ModelView } from '@planwright/contracts';
import { MODELS, SETTINGS } from '../app/parts.js';
import { modelViews } from './model-views.js';

@Controller('api/models')
export class ModelsController {
  constructor(
    @Inject(MODELS) private readonly models: readonly Model[],
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  list(): { items: ModelView[]; total: number } {
    const items = modelViews(this.models, this.settings);
    return { items, total: items.length };
  }
}
