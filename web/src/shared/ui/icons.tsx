import type { ReactNode } from 'react';

/** A state's disc with a sign cut out of it, so that the sign is seen on every ground. */
const disc = (sign: string): ReactNode => (
  <path
    fill="currentColor"
    fillRule="evenodd"
    stroke="none"
    d={`M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z${sign}`}
  />
);

const CHECK_SIGN = 'M11.2 5.3 7.1 9.4 4.9 7.2l-.95.95L7.1 11.3l5.05-5.05z';
const GAP_SIGN = 'M10 6.7 6.9 9.8 5.3 8.2l-.9.9 2.5 2.5 4-4z';
const CROSS_SIGN =
  'M6.1 5.15l-.95.95L7.05 8l-1.9 1.9.95.95L8 8.95l1.9 1.9.95-.95L8.95 8l1.9-1.9-.95-.95L8 7.05z';

const PATHS = {
  // States
  dot: <circle cx="8" cy="8" r="2.5" fill="currentColor" stroke="none" />,
  ring: <circle cx="8" cy="8" r="5.6" strokeDasharray="2.1 2.3" />,
  ready: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M6.8 5.7v4.6L10.4 8z" fill="currentColor" strokeWidth="1" />
    </>
  ),
  running: (
    <>
      <circle cx="8" cy="8" r="5.7" opacity=".3" />
      <path d="M8 2.3A5.7 5.7 0 0 1 13.7 8" strokeWidth="2" />
    </>
  ),
  hand: (
    <path d="M5 8V4.2a1 1 0 0 1 2 0V7m0-3.8a1 1 0 0 1 2 0V7m0-3a1 1 0 0 1 2 0v5.5A4.5 4.5 0 0 1 6.5 14C4.8 14 4 13 3 11L2.2 9.2c-.4-.9.9-1.5 1.5-.7L5 10" />
  ),
  completed: disc(CHECK_SIGN),
  // The disc has a piece broken out of its edge.
  gaps: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      stroke="none"
      d={`M8 1.5a6.5 6.5 0 1 0 6.5 6.5h-2.6V5.6H9.6V1.7A6.5 6.5 0 0 0 8 1.5z${GAP_SIGN}`}
    />
  ),
  failed: disc(CROSS_SIGN),
  blocked: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M5.4 8h5.2" />
    </>
  ),
  paused: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M6.6 6v4M9.4 6v4" />
    </>
  ),
  struck: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="m4.2 11.8 7.6-7.6" />
    </>
  ),
  stale: <path d="M13 8a5 5 0 1 1-1.5-3.6M12 2v2.7H9.3" strokeDasharray="2.4 1.6" />,
  // Things to do
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  cross: <path d="m4 4 8 8m0-8-8 8" />,
  bar: <path d="M3.5 8h9" />,
  pause: <path d="M5.5 3.5v9m5-9v9" />,
  play: <path d="M5 3.2v9.6L12.8 8z" />,
  stop: <rect x="4" y="4" width="8" height="8" rx="1.2" />,
  retry: <path d="M13 8a5 5 0 1 1-1.5-3.6M12 2v2.7H9.3" />,
  undo: <path d="M5.5 3 2.8 5.7l2.7 2.7M3 5.7h6.2a3.65 3.65 0 1 1 0 7.3H6" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5" />
    </>
  ),
  edit: <path d="m10.7 2.8 2.5 2.5L5.6 13l-3.1.5.5-3.1zM9 4.5 11.5 7" />,
  trash: <path d="M2.8 4.5h10.4M6 4.3V2.5h4v1.8M4.2 4.7l.6 8.8h6.4l.6-8.8M6.7 7v4m2.6-4v4" />,
  download: <path d="M8 2.5V10m0 0 3-3m-3 3L5 7m-2.5 6h11" />,
  print: <path d="M4.5 6V2.5h7V6m-7 5.5h-2V6h11v5.5h-2m-7-2h7v4h-7z" />,
  upload: <path d="M8 10V2.5m0 0 3 3m-3-3-3 3M2.5 13h11" />,
  external: <path d="M9.5 2.5h4v4m0-4L7.5 8.5m4 1.5v3.5h-9v-9H6" />,
  link: (
    <path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.6.6M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.6-.6" />
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  filter: <path d="M2.5 4h11M4.5 8h7M6.8 12h2.4" />,
  sort: <path d="M5 3v10m0 0L2.5 10.5M5 13l2.5-2.5M11 13V3m0 0L8.5 5.5M11 3l2.5 2.5" />,
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.4" />,
  settings: <path d="M2.5 5h6m3 0h2m-11 6h2m3 0h6M10 3.4v3.2M6 9.4v3.2" />,
  expand: <path d="M9.5 2.5h4v4m0-4L9.3 6.7M6.5 13.5h-4v-4m0 4 4.2-4.2" />,
  // Places and things
  home: <path d="M2.5 7.3 8 2.8l5.5 4.5M4 6.3v7h3v-3.8h2v3.8h3v-7" />,
  list: <path d="M6 4h7.5M6 8h7.5M6 12h7.5M2.7 4h.01M2.7 8h.01M2.7 12h.01" />,
  graph: (
    <>
      <rect x="1.8" y="6" width="4" height="4" rx="1.1" />
      <rect x="10.2" y="2.2" width="4" height="4" rx="1.1" />
      <rect x="10.2" y="9.8" width="4" height="4" rx="1.1" />
      <path d="M5.8 8H8m2.2-3.8H9A1 1 0 0 0 8 5.2v5.6a1 1 0 0 0 1 1h1.2" />
    </>
  ),
  timeline: <path d="M2.5 4h5M5.5 8h6M9 12h4.5" strokeWidth="2" />,
  terminal: <path d="m3 4.5 3.5 3.5L3 11.5M8 12h5" />,
  file: <path d="M9 2H4v12h8V5zM9 2v3h3" />,
  folder: <path d="M2.2 12.5v-9h4L7.7 5h6.1v7.5z" />,
  report: <path d="M3.5 2.5h9v11h-9zM6 5.7h4M6 8.2h4M6 10.7h2.2" />,
  read: (
    <path d="M8 4.2C6.5 3.1 4.6 2.8 2.5 3v9c2.1-.2 4 .1 5.5 1.2M8 4.2C9.5 3.1 11.4 2.8 13.5 3v9c-2.1-.2-4 .1-5.5 1.2M8 4.2v9" />
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M8 4.8V8l2.2 1.4" />
    </>
  ),
  coins: (
    <>
      <ellipse cx="8" cy="4.3" rx="5" ry="2" />
      <path d="M3 4.3v7.4c0 1.1 2.2 2 5 2s5-.9 5-2V4.3M3 8c0 1.1 2.2 2 5 2s5-.9 5-2" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M8 7.4v3.2M8 5.2v.1" />
    </>
  ),
  warn: <path d="M8 3 2.5 12.8h11zM8 6.6v2.8m0 1.6v.2" />,
  spark: (
    <path d="M8 2.2c.5 3.6 2.2 5.3 5.8 5.8-3.6.5-5.3 2.2-5.8 5.8-.5-3.6-2.2-5.3-5.8-5.8 3.6-.5 5.3-2.2 5.8-5.8z" />
  ),
  person: <path d="M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8zm-5 5.4c.4-2.3 2.4-3.6 5-3.6s4.6 1.3 5 3.6" />,
  keyboard: (
    <>
      <rect x="1.8" y="4" width="12.4" height="8" rx="1.6" />
      <path d="M4.5 6.6h.01M7 6.6h.01M9.4 6.6h.01M11.6 6.6h.01M5.5 9.4h5" />
    </>
  ),
  theme: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  critical: <path d="M4 14V2.5h8.5L10.5 6l2 3.5H4" />,
  thought: (
    <path d="M6 12.2h4M6.6 14h2.8M5.9 10.3c-.2-1-1.9-1.9-1.9-4.1a4 4 0 0 1 8 0c0 2.2-1.7 3.1-1.9 4.1z" />
  ),
  speech: <path d="M2.5 3h11v8H8l-3 2.8V11H2.5z" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.7v1.2m0 10.2v1.2M1.7 8h1.2m10.2 0h1.2M3.5 3.5l.9.9m7.2 7.2.9.9m0-9-.9.9m-7.2 7.2-.9.9" />
    </>
  ),
  moon: <path d="M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z" />,
  back: <path d="M9.5 3.5 5 8l4.5 4.5" />,
  forward: <path d="M6.5 3.5 11 8l-4.5 4.5" />,
  down: <path d="M3.5 6 8 10.5 12.5 6" />,
  fit: <path d="M2.5 5.5v-3h3m5 0h3v3m0 5v3h-3m-5 0h-3v-3" />,
  follow: (
    <>
      <circle cx="8" cy="8" r="4" />
      <path d="M8 1.5V4m0 8v2.5M1.5 8H4m8 0h2.5" />
    </>
  ),
  up: <path d="M3.5 10 8 5.5l4.5 4.5" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof PATHS;

export const ICON_NAMES = Object.keys(PATHS) as IconName[];

/** They point where reading goes on or comes from, so they are turned around where that is right to left. */
const SIDEWAYS: ReadonlySet<IconName> = new Set(['back', 'forward']);

/** A picture beside a word; it says nothing to a screen reader, the word does. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${SIDEWAYS.has(name) ? 'rtl:-scale-x-100' : ''} ${className}`}
    >
      {PATHS[name]}
    </svg>
  );
}
