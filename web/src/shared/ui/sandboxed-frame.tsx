import type { Ref } from 'react';

interface SandboxedFrameProps {
  src: string;
  title: string;
  ref?: Ref<HTMLIFrameElement>;
  /** Lets run what the document's own policy lets run. */
  scripts?: boolean;
  onLoad?: () => void;
  className?: string;
}

const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

/** A document that was made from model output: without an origin, a form or, mostly, a script; its links open elsewhere. */
export function SandboxedFrame({ src, title, ref, scripts = false, onLoad, className }: SandboxedFrameProps) {
  return (
    <iframe
      ref={ref}
      src={src}
      title={title}
      sandbox={scripts ? `${SANDBOX} allow-scripts` : SANDBOX}
      referrerPolicy="no-referrer"
      onLoad={onLoad}
      className={`border-line w-full rounded-lg border bg-[Canvas] ${className ?? 'h-[75dvh]'}`}
    />
  );
}
