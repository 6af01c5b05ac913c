/** What is found when one side of a plan is examined: a headline, then what shows it and what to change. */
export interface FindingBank {
  /** Says by the words of a question that this bank answers it. */
  readonly asks: RegExp;
  readonly headline: readonly [string, ...string[]];
  readonly detail: readonly [string, ...string[]];
}

const finding = (
  asks: RegExp,
  headline: readonly [string, ...string[]],
  detail: readonly [string, ...string[]],
): FindingBank => ({ asks, headline, detail });

/** Tried in this order; the last one answers whatever is asked. `sentences.ts` explains the tokens. */
export const findingBanks: readonly [FindingBank, ...FindingBank[]] = [
  finding(
    /\bsums?\b|\bmoney\b.*\bmissing|how far could they be off/iu,
    [
      'The sum for {theme} rests on one figure',
      '{theme} and {also} use the same money',
      'Nothing is set aside for {hazard}',
    ],
    [
      'The plan names about {money} for {theme} and no source for it. It could be off by a third either way; the {role} should get two more offers.',
      'Both are paid from the {budget}, and no line parts them. About {money} is counted twice; the {role} should set a limit for each.',
      'No reserve is tied to it. What it would cost has to be measured; until then the {role} should hold {money} back.',
    ],
  ),
  finding(
    /\border of work\b|\bend date\b|waiting time/iu,
    [
      'The end date hangs on {theme}',
      'An answer from {actor} has no week of its own',
      '{also} cannot begin when the plan says',
    ],
    [
      'Everything that is tried out waits for it, and there is no reserve behind it. {weeks} weeks of delay there move the end by as much; the {role} should begin it first.',
      'Their answer takes weeks in practice, and the calendar gives it none. The {role} should ask before anything else and plan with the later date.',
      'It needs what {theme} [hands|hand] over, and that is there only in {month}. The {role} should split it, so that one half can start without.',
    ],
  ),
  finding(
    /\bfigures tell early\b|\btarget\b|\bthreshold\b/iu,
    [
      'No target is set for the {measure}',
      'Nobody is named to read the figures on {theme}',
      'The first figure on {also} comes too late',
    ],
    [
      'It is named as the sign of success without a number. A target {percent} percent above today and a limit below it would do; the {role} reads it weekly.',
      'A figure that nobody reads warns nobody. The {role} should read it every Monday and report anything below the limit the same day.',
      'It is counted only after most of the money is spent. Two weeks of counting before {month} would cost little; the {role} can do it.',
    ],
  ),
  finding(
    /\bdo not go together\b|\bcontradict|\bovertaken\b/iu,
    [
      '{theme} [is|are] both fixed and left open',
      'The careful way and the early date do not fit',
      'Two limits are named for {also}',
    ],
    [
      'One part settles it and another lists it among the open questions. The {role} should say which holds and strike the other.',
      'The chosen way tries {theme} first, while the calendar begins {also} at the same time. Either the trial is shortened or the date moves by {weeks} weeks.',
      'One stands with the decisions, one with the risks, and they differ by about {money}. The {role} should keep the lower one.',
    ],
  ),
  finding(
    /\bnobody to answer for\b|\bmore than one\b/iu,
    ['{theme} [has|have] no single owner', 'Two roles answer for {also}', 'Nobody answers to {actor}'],
    [
      'Several roles work on it and none is named. The {role} should take it before the first money is spent.',
      'Both would wait for the other in a bad week. One of them should decide, the other be asked; the list of roles has to say so.',
      'Three people talk to them and each says something else. The {role} should be the one contact.',
    ],
  ),
  finding(
    /\bwhose (?:yes|consent)\b|\byes is needed\b/iu,
    [
      '{actor} <has|have> not been asked',
      'The neighbours of {theme} have no say yet',
      'The yes to {also} comes with a price',
    ],
    [
      'Their yes to {theme} is taken for granted. They are likely to want a date that holds and a limit in writing; the {role} should ask by {soon}.',
      'Those who live or work next to it will notice it first. A talk before {month} costs an evening; the {role} should hold it.',
      'Whoever agrees to it will ask for something around {theme} in return. The {role} should decide beforehand what can be offered, up to {money}.',
    ],
  ),
  finding(
    /\bsource is weak\b|\bfigures or facts\b/iu,
    [
      'The figure for {theme} has no source',
      'The demand for {also} rests on opinion',
      'Nobody here has read the {measure}',
    ],
    [
      'Much depends on it, and it comes from memory. The {role} should replace it by an offer or mark it as supposed.',
      'Nobody outside the team was asked. Forty short talks within two weeks would show whether it holds; the {role} can lead them.',
      'What others report about it was found under other conditions. It has to be measured for two weeks before it carries a decision.',
    ],
  ),
  finding(
    /\bpermit\b|\bduty of care\b|\blaw\b/iu,
    [
      'Permission for {theme} comes too late in the work',
      'Who is liable for {also} is not said',
      'The records on {theme} fall under data protection',
    ],
    [
      'The work on it begins before the answer can be there. The {role} should apply first and plan with {weeks} weeks of waiting.',
      'With {hazard} nobody would know who pays. The {role} should ask an insurer before {month} and keep the answer on file.',
      'Names of people are kept in them. The {role} should write down what is kept, for how long, and who may read it.',
    ],
  ),
  finding(
    /\bwear out\b|\bkeeps them at it\b/iu,
    [
      'The {role} carries too much at once',
      'No rest is planned after {theme}',
      'The first result comes late for those who do the work',
    ],
    [
      '{theme} and {also} fall into the same weeks for one person. A stand-in before {month} would halve the load.',
      'The heaviest stretch is followed by the next one. A free week costs little against losing somebody in {month}.',
      'Until {month} there is nothing to show. A small trial of {theme} would give them a success to build on.',
    ],
  ),
  finding(
    /\bdropped, bought\b|\bborrowed or automated\b|\bwithout harm to the goal\b/iu,
    [
      '{theme} could be bought in',
      'A smaller form of {also} would do at first',
      'Tools for {theme} could be borrowed',
    ],
    [
      'Doing it in the team takes {weeks} weeks and saves little. The {role} should ask for one offer and compare.',
      'The goal needs only the core of it. Starting with that frees about {money} for {theme}.',
      'They are used for {few} weeks and then stand idle. The {role} should ask {actor} before buying.',
    ],
  ),
  finding(
    /\bonce the goal is reached\b|\bwinds it down\b|\bmends what is there\b/iu,
    [
      'Nobody pays for {theme} after the end',
      'Upkeep of {also} has no owner',
      'There is no way to end it in order',
    ],
    [
      'The budget ends with the plan, the cost of it does not. The {role} should name a source before {month}.',
      'What breaks in the second year would be nobody’s work. The {role} should agree on it with {actor} before handing over.',
      'If it is not wanted any more, contracts on {theme} still bind. A clause to leave within {few} months should be in each of them.',
    ],
  ),
  finding(
    /\bwould stop the undertaking\b|\bstop .*altogether\b/iu,
    ['A no from {actor}', '{hazard}', 'Money that runs out before {theme} [is|are] settled'],
    [
      'Without their yes to {theme} there is no second way. One would know by {soon}, if the {role} asks now.',
      'It would take more than the reserve. The first sign is the {measure}; the {role} should read it every week.',
      'At the planned pace about {money} is left by {month}. The {role} should report what is still free every two weeks.',
    ],
  ),
  finding(
    /\bfirst thirty days\b|\bfirst month\b|\bmost certainty\b/iu,
    [
      'Ask {actor} before anything is ordered',
      'Get two more offers for {theme}',
      'Read the {measure} for two weeks',
    ],
    [
      'It costs a day and settles whether {theme} can go on as planned. The {role} should do it in the first week.',
      'They cost nothing and show whether {money} is right. The {role} should have them by {soon}.',
      'It turns the largest guess into a figure for the price of a few hours. The {role} can do it beside other work.',
    ],
  ),
  finding(
    /\bcomparable undertakings\b|\bdoing better than\b/iu,
    [
      '{theme} [is|are] planned faster than elsewhere',
      'The plan counts on an early yes from {actor}',
      'Cost of {also} stands below what others paid',
    ],
    [
      'Others needed about {percent} percent more time for it. Only an offer with a fixed date would justify the difference; the {role} should ask for one.',
      'Elsewhere such an answer took two rounds. Nothing here says why one should do; the {role} should plan with two.',
      'No reason is given. Until there is one, the {role} should add {percent} percent.',
    ],
  ),
  finding(
    /\bwhat is promised\b|\bbeyond what\b|\bcan deliver\b/iu,
    [
      '{theme} [is|are] promised without anybody to do the work',
      'The date for {also} is firmer than its ground',
      'Nothing prepares what is promised on the {measure}',
    ],
    [
      'The goal counts on it, and the list of work has a few days for it. About {weeks} weeks are missing; the {role} should add them or lower the promise.',
      'It is named as certain and waits for {actor}. The {role} should say it with its condition.',
      'No piece of work leads to it. The {role} should add one before {month}.',
    ],
  ),
  finding(
    /(?:)/u,
    ['{theme} [rests|rest] on one person', 'No answer to {hazard}', '{also} has no limit in money'],
    [
      'What the plan knows of it is in one head. An absence of {weeks} weeks would stop it; the {role} should train a stand-in.',
      'It is named as a risk and nothing follows from it. It could cost about {money}; the {role} should write the answer down and try it once.',
      'Work on it can grow until the reserve is gone. The {role} should set a limit of {money} before it begins.',
    ],
  ),
];
