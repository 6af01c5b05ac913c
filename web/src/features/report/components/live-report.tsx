import { type RefObject, useEffect } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { SandboxedFrame } from '../../../shared/ui/sandboxed-frame.js';
import { useNewerReport } from '../api/get-newer-report.js';

interface LiveReportProps {
  planId: string;
  src: string;
  title: string;
  frameRef: RefObject<HTMLIFrameElement | null>;
}

/** Asks the report's own script for something: the frame has no origin that could be named, nor may the page reach into it. */
export function tellReport(frame: HTMLIFrameElement | null, message: object): void {
  frame?.contentWindow?.postMessage(message, '*');
}

/**
 * The report in its frame. What is newer is handed to the report's own script, which exchanges the parts that differ:
 * no flicker, and the reader stays where they are.
 */
export function LiveReport({ planId, src, title, frameRef }: LiveReportProps) {
  const { data: newer, isError, isFetching, refetch } = useNewerReport(planId);
  const hand = (): void => {
    // What is sent is what the frame could fetch itself.
    if (newer) tellReport(frameRef.current, { planwright_report: newer });
  };
  useEffect(hand, [newer, frameRef]);
  // What came while the frame was loading had nobody to take it.
  return (
    <>
      {isError && (
        <p
          role="status"
          className="tone-amber tone-fill flex flex-wrap items-center gap-3 rounded-lg px-3 py-2 text-sm"
        >
          <span className="min-w-0 flex-1">{texts.report.newerFailed}</span>
          <Button small icon="retry" busy={isFetching} onClick={() => void refetch()}>
            {texts.common.tryAgain}
          </Button>
        </p>
      )}
      <SandboxedFrame ref={frameRef} src={src} title={title} report onLoad={hand} className="h-[80dvh]" />
    </>
  );
}
