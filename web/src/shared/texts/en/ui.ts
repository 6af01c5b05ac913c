import { whole } from '../whole.js';

export const ui = {
  loading: 'Loading…',
  required: 'needed',
  clear: 'Clear the search',
  undo: 'Undo',
  dismiss: 'Dismiss',
  notifications: 'Notifications',
  sortBy: (column: string) => `Sort by ${column}`,
  closePanel: 'Close the panel',
  parts: (done: number, failed: number, blocked: number, total: number) =>
    [
      `${whole(done)} of ${whole(total)} done`,
      failed > 0 ? `${whole(failed)} failed` : null,
      blocked > 0 ? `${whole(blocked)} blocked` : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
} as const;
