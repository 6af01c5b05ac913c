import type { ExportQuery } from '@planwright/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, AS_FILE } from '../../../shared/api/client.js';
import { saveFile } from '../../../shared/ui/save-file.js';

export type ExportFormat = ExportQuery['format'];

/** The name that the server gives the file. */
const nameOf = ({ headers }: Response): string =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'plan';

/** Fetches the whole file first, so that a refusal is a sentence on the page and not half a download. */
async function exportPlan(planId: string, format: ExportFormat): Promise<void> {
  const { data, response } = await api.GET('/api/plans/{id}/export', {
    params: { path: { id: planId }, query: { format } },
    ...AS_FILE,
  });
  if (data) saveFile(data, nameOf(response));
}

export const useExportPlan = (planId: string, onDone: () => void) =>
  useMutation({
    mutationFn: (format: ExportFormat) => exportPlan(planId, format),
    onSuccess: onDone,
  });
