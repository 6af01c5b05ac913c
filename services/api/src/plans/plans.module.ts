import { Module } from '@nestjs/common';
import { PlanActions } from './plan-actions.service.js';
import { PlansController } from './plans.controller.js';
import { PreviewPlan } from './preview-plan.service.js';
import { StartPlan } from './start-plan.service.js';

@Module({
  controllers: [PlansController],
  providers: [StartPlan, PreviewPlan, PlanActions],
  exports: [PlanActions],
})
export class PlansModule {}
