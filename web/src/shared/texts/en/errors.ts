export const errors = {
  unreachableTitle: 'The server cannot be reached',
  unreachable: 'Check that Planwright is running (npm start), then try again.',
  unexpectedTitle: 'The server sent something else than expected',
  unexpected: (status: number) =>
    `It answered with status ${status}. Try again; the server's log tells more.`,
  field: (path: string, message: string) => `${path}: ${message}`,
  pageFailed: 'An error in the page itself. Reloading usually helps; nothing on the server is lost.',
} as const;
