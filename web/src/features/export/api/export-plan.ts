import type { ExportQuery } from '@planwright/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, AS_FILE } from '../../../shared/api/client.js';

export type ExportFormat = ExportQuery['format'];

/** Keeps the object's address until the browser has surely begun to read it. */
const KEPT_MS = 60_000;

/** The name that the server gives the file. */
const nameOf = ({ headers }: Response): string =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'plan';

/** Fetches the whole file first, so that a refusal is a sentence on the page and not half a download. */
async function exportPlan(planId: string, format: ExportFormat): Promise<void> {
  const { data, response } = await api.GET('/api/plans/{id}/export', {
    params: { path: { id: planId }, query: { format } },
    ...AS_FILE,
  });
  if (!data) return;
  const href = URL.createObjectURL(data);
  Object.assign(document.createElement('a'), { href, download: nameOf(response) }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}

export const useExportPlan = (planId: string, onDone: () => void) =>
  useMutation({
    mutationFn: (format: ExportFormat) => exportPlan(planId, format),
    onSuccess: onDone,
  });
