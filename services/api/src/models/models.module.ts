import { Module } from '@nestjs/common';
import { FindLocalServer } from './find-local-server.service.js';
import { ModelsController } from './models.controller.js';

@Module({ controllers: [ModelsController], providers: [FindLocalServer] })
export class ModelsModule {}
