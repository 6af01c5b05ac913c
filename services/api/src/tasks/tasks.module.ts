import { Module } from '@nestjs/common';
import { PlansModule } from '../plans/plans.module.js';
import { InteractionsController } from './interactions.controller.js';
import { TasksController } from './tasks.controller.js';

@Module({ imports: [PlansModule], controllers: [TasksController, InteractionsController] })
export class TasksModule {}
