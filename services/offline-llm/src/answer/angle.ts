/** From which side a request asks to look: at what is offered, at how it is done, or at how it holds. */
export type Angle = 0 | 1 | 2;

const sides: readonly RegExp[] = [
  /\b(?:offer\w*|scope|quality|audience|price|pricing|recognition|customers?|value|design|experience|content)\b/giu,
  /\b(?:deliver\w*|people|partners|technology|money|order|pace|team|logistics|operations|suppl\w+|schedule|cost)\b/giu,
  /\b(?:risk\w*|law|legal|trust|depend\w*|revers\w*|fails?|failure|resilien\w*|safety|complian\w*|holds)\b/giu,
];
const CLEAR = 3;

/** The side on which instructions dwell clearly more than on the others, or null. */
export function readAngle(instructions: string): Angle | null {
  // Only a few lines set a request's side; long instructions speak of everything.
  const lines = instructions
    .split('\n')
    .map((line) => sides.map((words) => new Set(line.toLowerCase().match(words)).size));
  for (const counts of lines) {
    const most = Math.max(...counts);
    const best = counts.indexOf(most);
    if (most >= CLEAR && counts.filter((count) => count >= most - 1).length === 1) return best as Angle;
  }
  return null;
}
