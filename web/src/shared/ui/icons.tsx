import type { ReactNode } from 'react';

const PATHS = {
  dot: <circle cx="8" cy="8" r="2.5" fill="currentColor" stroke="none" />,
  ring: <circle cx="8" cy="8" r="5" strokeDasharray="2.2 2" />,
  ready: <path d="M5.5 3.8v8.4L12 8z" />,
  running: <path d="M8 2.5a5.5 5.5 0 1 1-5.2 3.7" />,
  hand: (
    <path d="M5 8V4.2a1 1 0 0 1 2 0V7m0-3.8a1 1 0 0 1 2 0V7m0-3a1 1 0 0 1 2 0v5.5A4.5 4.5 0 0 1 6.5 14C4.8 14 4 13 3 11L2.2 9.2c-.4-.9.9-1.5 1.5-.7L5 10" />
  ),
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  gaps: <path d="m3 8.5 3.2 3.2L13 4.8M11.5 11.5h2" />,
  cross: <path d="m4 4 8 8m0-8-8 8" />,
  bar: <path d="M3.5 8h9" />,
  pause: <path d="M5.5 3.5v9m5-9v9" />,
  struck: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m4.2 11.8 7.6-7.6" />
    </>
  ),
  stale: <path d="M13 8a5 5 0 1 1-1.5-3.6M12 2v2.7H9.3" strokeDasharray="2.4 1.6" />,
  retry: <path d="M13 8a5 5 0 1 1-1.5-3.6M12 2v2.7H9.3" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5" />
    </>
  ),
  download: <path d="M8 2.5V10m0 0 3-3m-3 3L5 7m-2.5 6h11" />,
  print: <path d="M4.5 6V2.5h7V6m-7 5.5h-2V6h11v5.5h-2m-7-2h7v4h-7z" />,
  external: <path d="M9.5 2.5h4v4m0-4L7.5 8.5m4 1.5v3.5h-9v-9H6" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  plus: <path d="M8 3v10M3 8h10" />,
  file: <path d="M9 2H4v12h8V5zM9 2v3h3" />,
  read: (
    <path d="M8 4.2C6.5 3.1 4.6 2.8 2.5 3v9c2.1-.2 4 .1 5.5 1.2M8 4.2C9.5 3.1 11.4 2.8 13.5 3v9c-2.1-.2-4 .1-5.5 1.2M8 4.2v9" />
  ),
  warn: <path d="M8 3 2.5 12.8h11zM8 6.6v2.8m0 1.6v.2" />,
  theme: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  back: <path d="M9.5 3.5 5 8l4.5 4.5" />,
  down: <path d="M3.5 6 8 10.5 12.5 6" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof PATHS;

/** A picture beside a word; it says nothing to a screen reader, the word does. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      {PATHS[name]}
    </svg>
  );
}
