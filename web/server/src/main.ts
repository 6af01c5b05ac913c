import type { Server } from 'node:http';
import { join } from 'node:path';
import { loadSettings, SettingsError, type Settings } from '@planwright/config';
import { createWebServer } from './create-web-server.js';

/** Milliseconds that open answers get to end after SIGTERM; streams of events never end by themselves. */
const GRACE_MS = 2000;

function fail(line: string): never {
  process.stderr.write(`web: ${line}\n`);
  process.exit(1);
}

function stopOn(server: Server): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
      // Upgraded connections are no longer the server's to close.
      process.exit(0);
    }, GRACE_MS).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function settingsOrExit(): Settings {
  try {
    return loadSettings();
  } catch (error) {
    if (error instanceof SettingsError) fail(error.message);
    throw error;
  }
}

function serverOrExit(settings: Settings): Server {
  const distDir = join(settings.root, 'web', 'dist');
  try {
    return createWebServer({ distDir, apiUrl: settings.apiUrl, gatewayUrl: settings.gatewayUrl });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const settings = settingsOrExit();
const server = serverOrExit(settings);
server.on('error', (error: NodeJS.ErrnoException) => {
  const where = `${settings.bindHost}:${settings.webPort}`;
  if (error.code === 'EADDRINUSE')
    fail(`WEB_PORT ${settings.webPort} is taken on ${settings.bindHost}; set WEB_PORT to a free port.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'EACCES')
    fail(
      `Cannot listen on ${where} (${error.code}); set BIND_HOST and WEB_PORT to what this machine allows.`,
    );
  fail(`Cannot serve on ${where}: ${error.message}`);
});
stopOn(server);
server.listen(settings.webPort, settings.bindHost, () => {
  process.stdout.write(`web: listening on http://${settings.bindHost}:${settings.webPort}\n`);
});
