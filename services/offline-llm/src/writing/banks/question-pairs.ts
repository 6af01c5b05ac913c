/** A question with what answers it, what the plan supposes, what hangs on it, and why it matters. */
export interface QuestionPair {
  readonly question: string;
  readonly answer: string;
  readonly supposed: string;
  readonly hangsOn: string;
  readonly matters: string;
}

const pair = (
  question: string,
  answer: string,
  supposed: string,
  hangsOn: string,
  matters: string,
): QuestionPair => ({ question, answer, supposed, hangsOn, matters });

/** `sentences.ts` explains the tokens. A token stands for the same value in all parts of a pair. */
export const questionPairs: readonly [QuestionPair, ...QuestionPair[]] = [
  pair(
    'Who decides about {theme} when {actor} and the team disagree?',
    'The {role} decides about {theme}, after a talk with {actor}. Where the two cannot agree within a week, whoever releases the money has the last word. The plan keeps this order so that work on {also} does not wait. What it does not say yet is how the view of {actor} is recorded; the {role} would know.',
    'The {role} has the last word on {theme}; this rests on the usual practice for work of this size.',
    'The order of decisions hangs on it. If {actor} <expects|expect> a say, about two weeks are lost; a talk of one hour would show it.',
    'Whoever does not know this asks the wrong person and waits.',
  ),
  pair(
    'How much of the {budget} may {theme} take?',
    'Up to {money} of the {budget} may go into {theme}. The sum is supposed until three written offers are there. If the offers are higher, the smaller form is chosen; money is not taken from {also}. The {role} keeps the list of what is spent and shows it once a month.',
    '{theme} may take up to {money}; this is a share that similar plans keep to and no offer yet.',
    'The size of the start hangs on it. An error of a fifth would have to be saved elsewhere; two offers would settle it for the price of a few phone calls.',
    'Whoever takes the sum for firm will order too early.',
  ),
  pair(
    'By when [does|do] {theme} have to be settled?',
    '{theme} should be settled by {month}, because work on {also} begins then. A delay of two weeks can be borne, a longer one moves the end. The {role} asks {actor} for a date first and plans with the later of two answers. No order is placed before that.',
    '{theme} will be settled by {month}; this rests on one round of talks with {actor}.',
    'The start of {also} hangs on it. Each week of delay moves the end by as much; a written date from {actor} is the cheapest proof.',
    'Whoever overlooks the date finds out only when work on {also} stops.',
  ),
  pair(
    'What happens in the case of {hazard}?',
    'The plan treats {hazard} as likely enough to prepare for. The {role} tries the answer out once before money is spent, and a reserve of {money} is kept for it. If it comes all the same, work on {also} goes on while {theme} [is|are] put right. Unsolved is who pays for a second case.',
    'A first case can be met from a reserve of {money}; this rests on the experience of others and was not tested here.',
    'The reserve hangs on it. A second case would cost as much again and about two weeks; asking two people who had it would tell.',
    'Whoever does not know the answer loses the first day, which is the cheap one.',
  ),
  pair(
    'How will one know early whether {theme} [works|work]?',
    'By the {measure}. It is counted every week, first before anything is changed, so that there is something to compare with. If it stays behind three times in a row, the {role} proposes a smaller form. The figure is shared with {actor}, good or bad.',
    'The {measure} can be counted every week without extra staff; this is supposed and was not tried.',
    'Every later decision hangs on it. Without the figure, trouble would show about a month later; a trial week would show whether counting works.',
    'Whoever waits for the end result learns too late to change anything.',
  ),
  pair(
    'What <does|do> {actor} get out of {theme}?',
    'A date that holds, one named contact and a say before anything is signed. In return the plan needs an early answer on {theme}. It is fair to doubt whether that is enough; the {role} asks openly what else is wanted and has up to {money} for it. What they will ask for is not known yet.',
    '{actor} will agree for a firm date and one contact, without further payment; nobody has asked yet.',
    'Consent hangs on it. If money is wanted, up to {money} is missing; one talk would show it.',
    'Whoever forgets the other side’s gain plans with a yes that will not come.',
  ),
  pair(
    'Why {theme} before {also}?',
    'Because {also} can only be priced when {theme} [is|are] known. The other way round would save a few weeks and risk paying twice. The plan therefore tries {theme} on a small scale first. Should the trial fail, {also} can still be chosen freely.',
    '{theme} [comes|come] before {also}; this follows from what each needs of the other.',
    'The order of spending hangs on it. The wrong order could cost about {money}; a table of who needs what from whom would show it in an hour.',
    'Whoever turns the order round pays for {also} on a guess.',
  ),
  pair(
    'Who could be worse off because of the {thing}?',
    'Those who are closest to {theme}, {actor} among them, could get extra work or noise that nobody pays for. The plan asks them before deciding, keeps {money} for remedies and publishes what was agreed. People of good will can still find that too little. What stays open is who speaks for those who were not asked.',
    'Nobody is worse off in the long run if {actor} <is|are> asked first; this is a judgement and no finding.',
    'Trust hangs on it. A complaint in public would cost weeks; an open evening before the start would bring it up early.',
    'Whoever does not ask hears it from the newspaper.',
  ),
  pair(
    'Can {theme} be tried on a small scale first?',
    'Yes. The plan sets aside a few weeks and about {money} for a trial of {theme} with a small group. It counts as passed when figures for the {measure} hold for a week and {actor} <sees|see> no reason to stop. Only then is the larger sum released. The trial also shows what {also} will need.',
    'A trial of a few weeks at about {money} is enough to judge {theme}; this is supposed.',
    'The release of money hangs on it. A trial that misleads would cost its price again; choosing strangers and not friends for it is the cheapest guard.',
    'Whoever skips the trial pays full price for the first lesson.',
  ),
  pair(
    'What if the {role} leaves in the middle of the work?',
    'A stand-in has the same papers and has sat in on the talks with {actor}. The rules on {theme} are written on one page, so that a new person needs days and not weeks. What cannot be handed over is trust; the first talk after a change is therefore held by both. The plan keeps two weeks of reserve for it.',
    'A stand-in can take over {theme} within a week; this rests on the page of rules that is still to be written.',
    'Work on {theme} hangs on it. Without a stand-in about three weeks are lost; naming one costs nothing.',
    'Whoever relies on one head learns its worth when it is gone.',
  ),
];
