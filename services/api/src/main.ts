import { createApi } from './app/create-api.js';
import { openParts } from './app/open-parts.js';
import { loadSettings } from '@planwright/config';
import { pino } from 'pino';

/** Starts the API of this process's settings; a part that it cannot do without ends it with one line. */
async function main(): Promise<void> {
  const settings = loadSettings();
  const log = pino({ name: 'api', level: settings.logLevel });
  const { parts, close } = await openParts(settings, log);
  const app = await createApi(parts);
  await app.listen(settings.apiPort, settings.bindHost);
  log.info({ url: settings.apiUrl }, 'the API listens');

  let stopping = false;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'the API stops');
    await app.close();
    await close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
}

main().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`The API cannot start. ${reason}`);
  process.exit(1);
});
