import type { Ref } from 'react';

interface SandboxedFrameProps {
  src: string;
  title: string;
  ref?: Ref<HTMLIFrameElement>;
  /** The document is a report of ours: its own script may run and print, and its links lead to pages that work. */
  report?: boolean;
  onLoad?: () => void;
  className?: string;
}

/** The same as the API says of such documents when they are opened alone. */
const SANDBOX = 'allow-popups';
const REPORT_SANDBOX = `${SANDBOX} allow-popups-to-escape-sandbox allow-scripts allow-modals`;

/** A document that was made from model output: without an origin, a form or, mostly, a script; its links open elsewhere. */
export function SandboxedFrame({ src, title, ref, report = false, onLoad, className }: SandboxedFrameProps) {
  return (
    <iframe
      ref={ref}
      src={src}
      title={title}
      sandbox={report ? REPORT_SANDBOX : SANDBOX}
      referrerPolicy="no-referrer"
      onLoad={onLoad}
      className={`border-line w-full rounded-lg border bg-[Canvas] ${className ?? 'h-[75dvh]'}`}
    />
  );
}
