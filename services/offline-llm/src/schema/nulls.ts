import { sortingFate } from './choices.js';
import type { Sheet, Spot } from './spot.js';

/** Whether a field that may be null is better left so. Most are filled: null says that there is nothing to say. */
export function wantsNull(spot: Spot, sheet: Sheet): boolean {
  const { field, description } = spot;
  const { subject } = sheet;
  if (/violat|harm|refus/u.test(field)) return subject.harm === null;
  if (/absorb|merge|duplicate_of|replaces/u.test(field))
    return sortingFate(spot.index) !== 'absorb' || spot.list === '';
  if (/error|failure_reason|blocked|deprecated|reject|parent|previous|superseded/u.test(field)) return true;
  if (/location|place|city|country/u.test(field)) return subject.place === null;
  if (/currency|cost|budget/u.test(field)) return false;
  if (/template/u.test(field)) return true;
  if (/owner|role|currency|authorit|recency|number|clarifies/u.test(field)) return /clarifies/u.test(field);
  return /\bnull (?:when|if|unless|where)\b/iu.test(description) && spot.chance.next() < 0.3;
}
