export const connection = {
  label: 'Connection',
  idle: 'Not live',
  connecting: 'Connecting…',
  live: 'Live',
  lost: 'Reconnecting…',
  lostNote: 'The connection is lost. What you see may be old; it catches up by itself once it is back.',
  refused: (detail: string) => `Live updates are off: ${detail}`,
} as const;
