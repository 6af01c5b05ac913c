/** What the rules look at: every output that is there, by task, as it was stored. */
export interface PlanContents {
  /** ISO 8601 UTC: the day that the plan's dates are held against. */
  createdAt: string;
  prompt: string;
  intake: unknown;
  /** `all_details_but_slow`, `balanced_speed_and_detail` or `fast_but_skip_details`: the latter two leave things out by design. */
  speed: string;
  outputs: Readonly<Record<string, unknown>>;
}

/** Says whether the plan was asked for with every detail, so that whatever is missing is missing. */
export const isInFull = ({ speed }: Pick<PlanContents, 'speed'>): boolean => speed === 'all_details_but_slow';
