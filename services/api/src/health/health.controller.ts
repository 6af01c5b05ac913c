import { Controller, Get, Res } from '@nestjs/common';
import type { Readiness } from '@planwright/contracts';
import type { Response } from 'express';
import { sendProblem } from '../edge/problem-filter.js';
import { CheckParts, unreadyProblem } from './check-parts.service.js';

@Controller('health')
export class HealthController {
  constructor(private readonly parts: CheckParts) {}

  @Get()
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness | void> {
    const readiness = await this.parts.check();
    if (readiness.ready) return readiness;
    sendProblem(response, unreadyProblem(readiness));
  }
}
