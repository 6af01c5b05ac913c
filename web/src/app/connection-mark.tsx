import type { ConnectionState } from '../shared/socket/connection.js';
import { useConnectionState } from '../shared/socket/connection-context.js';
import { texts } from '../shared/texts/en.js';
import type { Tone } from '../shared/ui/status.js';

const t = texts.connection;

const LOOKS: Record<ConnectionState, { tone: Tone; shape: string }> = {
  idle: { tone: 'gray', shape: 'border border-current' },
  connecting: { tone: 'amber', shape: 'border border-current animate-breathe' },
  live: { tone: 'green', shape: 'tone-bar' },
  lost: { tone: 'red', shape: 'border-2 border-current animate-breathe' },
};

/** Whether what is shown is live. */
export function ConnectionMark() {
  const state = useConnectionState();
  const { tone, shape } = LOOKS[state];
  if (state === 'idle') return null;
  return (
    <p
      role="status"
      aria-label={`${t.label}: ${t[state]}`}
      title={state === 'lost' ? t.lostNote : undefined}
      className={`tone-${tone} tone-ink inline-flex items-center gap-1.5 text-sm font-medium whitespace-nowrap`}
    >
      <span className={`size-2 rounded-full ${shape}`} />
      <span className={state === 'live' ? 'max-sm:sr-only' : ''}>{t[state]}</span>
    </p>
  );
}
