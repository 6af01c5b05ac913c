import { loadSettings, processEnvironment, SettingsError } from '@planwright/config';
import type { Output } from '../run-view/display.js';
import { RunFolder } from '../state/run-folder.js';
import { examine, type Finding } from './checks.js';

async function look(): Promise<Finding[]> {
  try {
    const settings = loadSettings();
    const stack = new RunFolder(settings.dataDir).read();
    return await examine({ settings, stack, path: processEnvironment()['PATH'] ?? '' });
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return [{ name: 'Settings', ok: false, detail: error.message, todo: error.wayOut }];
  }
}

/**
 * What `npx planwright doctor` does: one line a finding, with what to do where something is wrong.
 * @returns the exit code, 1 when anything is wrong.
 */
export async function doctor(argv: readonly string[], out: Output): Promise<number> {
  const findings = await look();
  const ok = findings.every((finding) => finding.ok);
  if (argv.includes('--json')) {
    out.write(`${JSON.stringify({ ok, findings })}\n`);
    return ok ? 0 : 1;
  }
  for (const { ok: well, name, detail, todo } of findings) {
    out.write(`${well ? 'ok   ' : 'WRONG'} ${name.padEnd(15)} ${detail}\n`);
    if (!well) out.write(`      ${''.padEnd(15)} -> ${todo}\n`);
  }
  return ok ? 0 : 1;
}
