import { Module } from '@nestjs/common';
import { CheckParts } from './check-parts.service.js';
import { HealthController } from './health.controller.js';

@Module({ controllers: [HealthController], providers: [CheckParts] })
export class HealthModule {}
