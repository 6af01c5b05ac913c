import { Controller, Get, Headers, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { planStream } from '@planwright/contracts';
import type { EventFeed, PlanReader } from '@planwright/db';
import type { Request, Response } from 'express';
import { EVENT_FEED, PLAN_READER } from '../app/parts.js';
import { checkedQuery, planId } from '../edge/checked.js';
import { EventStream } from './event-stream.js';
import { OpenStreams } from './open-streams.js';
import { StreamQuery } from './stream-query.js';

@Controller('api/plans/:id/stream')
export class StreamController {
  constructor(
    @Inject(PLAN_READER) private readonly reader: PlanReader,
    @Inject(EVENT_FEED) private readonly feed: EventFeed,
    private readonly streams: OpenStreams,
  ) {}

  /** A browser that comes back sends its first address again: what it saw last stands in the header. */
  @Get()
  async stream(
    @Param('id', planId) id: string,
    @Query(checkedQuery(StreamQuery)) { since }: StreamQuery,
    @Headers('last-event-id') lastSeen: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const from =
      lastSeen === undefined ? since : checkedQuery(StreamQuery).transform({ since: lastSeen }).since;
    await this.reader.plan(id);
    if (request.method === 'HEAD') {
      response.type('text/event-stream').end();
      return;
    }
    // Nothing is delivered before the watch stands, and a refusal to watch can still be a problem document.
    let stream: EventStream | undefined;
    const watch = await this.feed.watch(planStream(id), {
      since: from ?? 0,
      deliver: (event) => stream?.event(event),
      deliverDelta: (delta) => stream?.delta(delta),
      close: (reason) => (reason === 'slow' ? stream?.cut() : stream?.end()),
      backlog: () => response.writableLength,
    });
    if (response.closed) {
      watch.stop();
      return;
    }
    stream = new EventStream(response);
    const forget = this.streams.add(() => stream?.end());
    response.once('close', () => {
      watch.stop();
      forget();
    });
  }
}
