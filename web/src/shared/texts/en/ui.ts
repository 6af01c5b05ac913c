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
      `${done} of ${total} done`,
      failed > 0 ? `${failed} failed` : null,
      blocked > 0 ? `${blocked} blocked` : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
} as const;
