import 'reflect-metadata';
import { loadSettings } from '@planwright/config';
import { pino } from 'pino';
import { startGateway } from './gateway.js';

const settings = loadSettings();
const log = pino({ name: 'gateway', level: settings.logLevel });
const gateway = await startGateway({
  databaseUrl: settings.databaseUrl,
  host: settings.bindHost,
  port: settings.gatewayPort,
  allowedOrigins: [settings.publicUrl, settings.apiUrl, ...settings.corsOrigins],
  loopbackOnly: !settings.trustedNetwork,
  log,
});
log.info(`gateway listens on ${gateway.url}`);

const stop = (): void => void gateway.close().then(() => process.exit(0));
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
