const PLACE = 'planwright.single-keys';

/** Whether single keys act; they do until a person turns them off here. */
export function storedSingleKeys(): boolean {
  try {
    return window.localStorage.getItem(PLACE) !== 'off';
  } catch {
    return true;
  }
}

export function storeSingleKeys(on: boolean): void {
  try {
    if (on) window.localStorage.removeItem(PLACE);
    else window.localStorage.setItem(PLACE, 'off');
  } catch {
    // Without a store the choice holds until the page is left.
  }
}
