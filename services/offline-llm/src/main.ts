import { loadSettings, SettingsError, type Settings } from '@planwright/config';
import { createOfflineProvider } from './index.js';

const settings = settingsOrExit();
const provider = createOfflineProvider({ latency_ms: settings.offlineLlmLatencyMs });

const stop = (): void => {
  void provider.close().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

try {
  const { url } = await provider.listen(settings.offlineLlmPort, settings.bindHost);
  process.stdout.write(`offline provider: ${url}/v1 (no model; English only)\n`);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `offline provider: cannot listen on ${settings.bindHost}:${settings.offlineLlmPort} (${reason}); set OFFLINE_LLM_PORT to a free port\n`,
  );
  process.exit(1);
}

function settingsOrExit(): Settings {
  try {
    return loadSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
