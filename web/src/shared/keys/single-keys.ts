const PLACE = 'planwright.single-keys';

/** What was chosen where there is no store to keep it; it holds until the page is left. */
let held: boolean | null = null;

/** Whether single keys act; they do until a person turns them off here. */
export function storedSingleKeys(): boolean {
  if (held !== null) return held;
  try {
    return window.localStorage.getItem(PLACE) !== 'off';
  } catch {
    return true;
  }
}

export function storeSingleKeys(on: boolean): void {
  held = null;
  try {
    if (on) window.localStorage.removeItem(PLACE);
    else window.localStorage.setItem(PLACE, 'off');
  } catch {
    held = on;
  }
}
