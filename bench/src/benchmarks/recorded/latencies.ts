/**
 * How long 739 real calls of plans took, as quantiles: [share of calls, milliseconds]. Closer together towards the end,
 * since the few long calls decide how long a plan takes.
 */
export const RECORDED: readonly (readonly [share: number, ms: number])[] = [
  [0.0, 738],
  [0.025, 1015],
  [0.05, 1121],
  [0.075, 1325],
  [0.1, 1484],
  [0.125, 1621],
  [0.15, 1806],
  [0.175, 2024],
  [0.2, 2258],
  [0.225, 2528],
  [0.25, 2708],
  [0.275, 2940],
  [0.3, 3150],
  [0.325, 3323],
  [0.35, 3502],
  [0.375, 3612],
  [0.4, 3780],
  [0.425, 3863],
  [0.45, 3970],
  [0.475, 4069],
  [0.5, 4201],
  [0.525, 4401],
  [0.55, 4562],
  [0.575, 4707],
  [0.6, 4938],
  [0.625, 5049],
  [0.65, 5250],
  [0.675, 5441],
  [0.7, 5745],
  [0.725, 6144],
  [0.75, 6491],
  [0.775, 7059],
  [0.8, 7807],
  [0.825, 9043],
  [0.85, 9934],
  [0.875, 11024],
  [0.9, 12000],
  [0.925, 13712],
  [0.95, 17560],
  [0.96, 20187],
  [0.97, 22236],
  [0.98, 26452],
  [0.985, 28480],
  [0.99, 34281],
  [0.9925, 39161],
  [0.995, 39437],
  [0.9975, 49823],
  [1, 63427],
];

/** The latency at a share of the calls (0 to 1), between two quantiles by a straight line. */
export function latencyAt(share: number): number {
  const above = RECORDED.findIndex(([upTo]) => share <= upTo);
  const [high, highMs] = RECORDED[Math.max(above, 0)] ?? [1, 0];
  const [low, lowMs] = RECORDED[Math.max(above - 1, 0)] ?? [0, 0];
  return high === low ? highMs : lowMs + ((highMs - lowMs) * (share - low)) / (high - low);
}

/** `count` latencies that stand for all of them, each as likely as any other, divided by `scale`. */
export const evenLatencies = (count: number, scale: number): number[] =>
  Array.from({ length: count }, (_, index) => latencyAt((index + 0.5) / count) / scale);
