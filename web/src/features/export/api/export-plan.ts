import type { ExportQuery } from '@planwright/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, paths } from '../../../shared/api/client.js';

export type ExportFormat = ExportQuery['format'];

/** Keeps the object's address until the browser has surely begun to read it. */
const KEPT_MS = 60_000;

/** Fetches the whole file first, so that a refusal is a sentence on the page and not half a download. */
async function exportPlan(planId: string, format: ExportFormat): Promise<void> {
  const { blob, name } = await api.file(paths.export(planId), { query: { format } });
  const href = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}

export const useExportPlan = (planId: string, onDone: () => void) =>
  useMutation({
    mutationFn: (format: ExportFormat) => exportPlan(planId, format),
    onSuccess: onDone,
  });
