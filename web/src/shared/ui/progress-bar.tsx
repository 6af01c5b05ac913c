import type { Tone } from './status.js';

interface ProgressBarProps {
  /** 0 to 100. */
  percent: number;
  tone: Tone;
  label: string;
  className?: string;
}

export function ProgressBar({ percent, tone, label, className = '' }: ProgressBarProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={Math.round(percent)}
      aria-valuemin={0}
      aria-valuemax={100}
      className={`tone-${tone} bg-sunken h-1.5 overflow-hidden rounded-full ${className}`}
    >
      <div
        className="tone-bar h-full rounded-full transition-[width] duration-200"
        style={{ width: `${Math.min(100, Math.max(0, percent))}%` }}
      />
    </div>
  );
}
