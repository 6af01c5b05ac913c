import { type DynamicModule, type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { checkOrigin } from '@planwright/access';
import { createDataSource, createEventFeed } from '@planwright/db';
import type { IncomingMessage, Server } from 'node:http';
import type { Logger } from 'pino';
import type { ServerOptions } from 'socket.io';
import { HealthController } from './health/health.controller.js';
import { DATA_SOURCE, EVENT_FEED } from './parts.js';
import { servePlainSockets } from './plain-sockets/plain-sockets.js';
import { PlansGateway } from './plans/plans.gateway.js';

export interface GatewaySettings {
  databaseUrl: string;
  host: string;
  port: number;
  allowedOrigins: readonly string[];
  loopbackOnly: boolean;
  log: Logger;
}

@Module({})
class GatewayModule {}

// A message from a client is a join or a leave.
const MAX_MESSAGE_BYTES = 10_000;
// A viewer whose unread bytes exceed this is cut off; it comes back by `since`.
const MAX_BUFFERED_EVENTS = 2_000;
const POOL_SIZE = 5;

/** Web sockets only, so that several gateways need no sticky sessions. */
class WebSocketsOnly extends IoAdapter {
  constructor(
    app: INestApplication,
    private readonly allows: (request: IncomingMessage) => boolean,
  ) {
    super(app);
  }

  override createIOServer(port: number, options: ServerOptions) {
    return super.createIOServer(port, {
      ...options,
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: MAX_MESSAGE_BYTES,
      perMessageDeflate: false,
      // Upgrades of other paths are plain web sockets, served beside Socket.IO.
      destroyUpgrade: false,
      allowRequest: (request, decide) => decide(null, this.allows(request)),
    });
  }
}

/** Builds the gateway and listens. */
export async function startGateway(
  settings: GatewaySettings,
): Promise<{ url: string; close(): Promise<void> }> {
  const dataSource = await createDataSource({
    url: settings.databaseUrl,
    poolSize: POOL_SIZE,
    applicationName: 'planwright-gateway',
  });
  const feed = await createEventFeed({
    url: settings.databaseUrl,
    dataSource,
    maxBufferedEvents: MAX_BUFFERED_EVENTS,
    log: (message) => settings.log.warn(message),
  });
  const allows = ({ headers }: IncomingMessage): boolean =>
    checkOrigin({
      host: headers.host,
      origin: headers.origin,
      allowedOrigins: settings.allowedOrigins,
      loopbackOnly: settings.loopbackOnly,
    }).allowed;
  const module: DynamicModule = {
    module: GatewayModule,
    controllers: [HealthController],
    providers: [
      PlansGateway,
      { provide: EVENT_FEED, useValue: feed },
      { provide: DATA_SOURCE, useValue: dataSource },
    ],
  };
  const app = await NestFactory.create(module, { logger: ['error', 'warn'] });
  app.useWebSocketAdapter(new WebSocketsOnly(app, allows));
  await app.init();
  const plain = servePlainSockets(app.getHttpServer() as Server, { feed, dataSource, allows });
  await app.listen(settings.port, settings.host);
  return {
    url: await app.getUrl(),
    async close(): Promise<void> {
      plain.close();
      await feed.close();
      await app.close();
      await dataSource.destroy();
    },
  };
}
