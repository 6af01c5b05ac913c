import { Module } from '@nestjs/common';
import { PlansModule } from '../plans/plans.module.js';
import { TasksController } from './tasks.controller.js';

@Module({ imports: [PlansModule], controllers: [TasksController] })
export class TasksModule {}
