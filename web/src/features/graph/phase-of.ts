const PHASES = ['blue', 'purple', 'green'] as const;

/** A plan has three phases: to understand, to decide, to set out. Its stages belong to them by thirds, in order. */
export const phaseOf = (stage: number, stages: number): (typeof PHASES)[number] =>
  PHASES[Math.floor((PHASES.length * stage) / stages)] ?? 'green';
