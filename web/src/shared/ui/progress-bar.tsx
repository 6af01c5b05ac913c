import { texts } from '../texts/en.js';
import type { Tone } from './status.js';

interface ProgressBarProps {
  /** 0 to 100. */
  percent: number;
  tone: Tone;
  label: string;
  className?: string;
}

/** A bar goes on in steps: to glide would take frames of the whole page, one step after the other while a plan runs. */
const TRACK = 'bg-sunken h-1.5 overflow-hidden rounded-full';

export function ProgressBar({ percent, tone, label, className = '' }: ProgressBarProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={Math.round(percent)}
      aria-valuemin={0}
      aria-valuemax={100}
      className={`tone-${tone} ${TRACK} ${className}`}
    >
      <div
        className="tone-bar h-full rounded-full"
        style={{ width: `${Math.min(100, Math.max(0, percent))}%` }}
      />
    </div>
  );
}

interface PartsBarProps {
  /** What it is the progress of. */
  label: string;
  done: number;
  running?: number;
  failed?: number;
  blocked?: number;
  total: number;
  className?: string;
}

/** Progress that says what became of each part: done, running, failed, blocked, and what is left. */
export function PartsBar(props: PartsBarProps) {
  const { label, done, running = 0, failed = 0, blocked = 0, total, className = '' } = props;
  const parts: readonly [Tone, number, string][] = [
    ['green', done, ''],
    ['amber', running, 'animate-breathe'],
    ['red', failed, ''],
    ['slate', blocked, 'opacity-60'],
  ];
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuetext={texts.ui.parts(done, failed, blocked, total)}
      aria-valuenow={done}
      aria-valuemin={0}
      aria-valuemax={total}
      className={`flex gap-px ${TRACK} ${className}`}
    >
      {parts.map(([tone, count, motion]) => (
        <div
          key={tone}
          className={`tone-${tone} tone-bar h-full ${motion}`}
          style={{ width: total > 0 ? `${(100 * count) / total}%` : 0 }}
        />
      ))}
    </div>
  );
}
