export interface Interactions {
  /** How many a person made. */
  count: number;
  /** Milliseconds from the input to the next paint, of each that took 16 ms or more, the longest first. */
  longest: number[];
}

/** A script for the page: keeps the duration of each interaction, as the browser itself measures it. */
export const INP_PROBE = `(() => {
  const durations = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) durations.set(interactionId, Math.max(duration, durations.get(interactionId) ?? 0));
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  globalThis.planwrightInteractions = () => ({
    count: performance.interactionCount,
    longest: [...durations.values()].sort((a, b) => b - a),
  });
})()`;

/** Interactions of which one that is longer is forgiven. */
const FORGIVEN_EACH = 50;
/** The browser tells nothing of what was quicker. */
const QUICKEST_MS = 16;

/** Interaction to next paint as browsers define it: the longest, one in fifty forgiven. */
export const interactionToNextPaint = ({ count, longest }: Interactions): number =>
  longest[Math.floor(count / FORGIVEN_EACH)] ?? QUICKEST_MS;
