import { Module } from '@nestjs/common';
import { EditOutput } from './edit-output.service.js';
import { EditingController } from './editing.controller.js';
import { ReadVersions } from './read-versions.service.js';
import { WeighRemaining } from './weigh-remaining.service.js';
import { WeighImpact } from './weigh-impact.service.js';

@Module({
  controllers: [EditingController],
  providers: [EditOutput, ReadVersions, WeighImpact, WeighRemaining],
})
export class EditingModule {}
