import { type DynamicModule, Global, Module } from '@nestjs/common';
import { EditingModule } from '../editing/editing.module.js';
import { ExportModule } from '../export/export.module.js';
import { FilesModule } from '../files/files.module.js';
import { HealthModule } from '../health/health.module.js';
import { HttpMetrics } from '../metrics/http-metrics.js';
import { MetricsModule } from '../metrics/metrics.module.js';
import { ModelsModule } from '../models/models.module.js';
import { PipelinesModule } from '../pipelines/pipelines.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { PromptsModule } from '../prompts/prompts.module.js';
import { ReportModule } from '../report/report.module.js';
import { StreamModule } from '../stream/stream.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import {
  type ApiParts,
  EDIT_READER,
  EVENT_FEED,
  LOG,
  MODELS,
  PLAN_ENGINE,
  PLAN_READER,
  PLAN_WRITER,
  PROCESSES,
  SETTINGS,
} from './parts.js';

@Global()
@Module({})
class PartsModule {
  static of(parts: ApiParts): DynamicModule {
    const providers = [
      { provide: SETTINGS, useValue: parts.settings },
      { provide: MODELS, useValue: parts.models },
      { provide: PLAN_READER, useValue: parts.reader },
      { provide: EDIT_READER, useValue: parts.edits },
      { provide: PLAN_WRITER, useValue: parts.writer },
      { provide: EVENT_FEED, useValue: parts.feed },
      { provide: PLAN_ENGINE, useValue: parts.engine },
      { provide: PROCESSES, useValue: parts.processes },
      { provide: LOG, useValue: parts.log },
      HttpMetrics,
    ];
    const tokens = providers.map((provider) => ('provide' in provider ? provider.provide : provider));
    return { module: PartsModule, providers, exports: tokens };
  }
}

@Module({})
export class ApiModule {
  static of(parts: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PartsModule.of(parts),
        EditingModule,
        ExportModule,
        FilesModule,
        HealthModule,
        MetricsModule,
        ModelsModule,
        PipelinesModule,
        PlansModule,
        PromptsModule,
        ReportModule,
        StreamModule,
        TasksModule,
      ],
    };
  }
}
