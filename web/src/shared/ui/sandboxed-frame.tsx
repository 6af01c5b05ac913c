interface SandboxedFrameProps {
  src: string;
  title: string;
  className?: string;
}

/** A document that was made from model output: an origin of its own, no script, no form; its links open elsewhere. */
export function SandboxedFrame({ src, title, className = '' }: SandboxedFrameProps) {
  return (
    <iframe
      src={src}
      title={title}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      className={`border-line h-[75dvh] w-full rounded-lg border bg-[Canvas] ${className}`}
    />
  );
}
