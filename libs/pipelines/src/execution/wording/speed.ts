import type { SpeedVsDetail } from '@planwright/contracts';

/** Cuts a fan-out to what the speed allows; a bound that is left out means all of it. */
export function withinSpeed<T>(
  items: T[],
  speed: SpeedVsDetail,
  bounds: { fast?: number; balanced?: number },
): T[] {
  const bound = {
    fast_but_skip_details: bounds.fast,
    balanced_speed_and_detail: bounds.balanced,
    all_details_but_slow: undefined,
  }[speed];
  return bound === undefined ? items : items.slice(0, bound);
}
