/** Ways to settle one piece of work. Each line holds three that exclude each other: careful, middle, bold. */
export const optionAxes: readonly (readonly [string, string, string])[] = [
  [
    'Keep {theme} in the team’s own hands, accept a slower start, and learn every step {there}.',
    'Share {theme} with {actor} as partners who carry part of the cost and of the credit.',
    'Hand {theme} to a specialist under a fixed price of about {money} and move at the specialist’s speed.',
  ],
  [
    'Leave {theme} open until a decision on {also}, and pay a little more for the right to choose late.',
    'Try {theme} at a tenth of the size for {weeks} weeks and widen the work only if the {measure} would bear it.',
    'Commit to {theme} in full from the first day and take the better terms that come with size.',
  ],
  [
    'Rent what {theme} [needs|need] month by month and buy only what has proved its worth.',
    'Choose the cheapest workable form of {theme} and put the saved {money} into the reserve.',
    'Pay for the most reliable form of {theme}, which should spare the {thing} {hazard}.',
  ],
  [
    'Agree on {theme} with {actor} before anything else is announced{in}.',
    'Run the talks on {theme} and the preparation of {also} side by side, with a joint review in {month}.',
    'Announce the {thing} first and let public interest speed up the talks on {theme}.',
  ],
  [
    'Set strict rules for {theme} and enforce them from the start.',
    'Publish guidance on {theme}, follow the {measure}, and tighten the rules only where it fails.',
    'Reward good results in {theme} from a pot of {money} and leave the way there to the people concerned.',
  ],
  [
    'Build {theme} around what local partners {there} already do well.',
    'Bring proven practice for {theme} from elsewhere and adapt it in the first {weeks} weeks.',
    'Design {theme} afresh for the {thing}, with time for two failed attempts.',
  ],
];
