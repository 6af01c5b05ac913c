import { useEffect, useRef } from 'react';
import { SandboxedFrame } from '../../../shared/ui/sandboxed-frame.js';
import { useNewerReport } from '../api/get-newer-report.js';

interface LiveReportProps {
  planId: string;
  src: string;
  title: string;
}

/**
 * The report in its frame. What is newer is handed to the report's own script, which exchanges the parts that differ:
 * no flicker, and the reader stays where they are.
 */
export function LiveReport({ planId, src, title }: LiveReportProps) {
  const frameRef = useRef<HTMLIFrameElement>(null);
  const newer = useNewerReport(planId).data;
  const hand = (): void => {
    // The frame has no origin that could be named; what is sent is what it could fetch itself.
    if (newer) frameRef.current?.contentWindow?.postMessage({ planwright_report: newer }, '*');
  };
  useEffect(hand, [newer]);
  // What came while the frame was loading had nobody to take it.
  return (
    <SandboxedFrame ref={frameRef} src={src} title={title} scripts onLoad={hand} className="h-[80dvh]" />
  );
}
