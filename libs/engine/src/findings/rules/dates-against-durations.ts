import type { Finding } from '@planwright/contracts';
import { datesIn, daysBetween } from '../reading/dates.js';
import { durationsIn, type NamedDuration } from '../reading/durations.js';
import { readIntake, readOutput } from '../reading/outputs.js';
import type { PlanReading, Rule } from '../reading/plan-reading.js';
import { excerpt, type Said, sentenceAt } from '../reading/texts.js';

const DAYS_OF_A_MONTH = 365.25 / 12;
// Days of the calendar to a working day.
const CALENDAR_DAYS = 7 / 5;

/** Fields that speak of the undertaking as a whole. */
const WHOLE_FIELDS: readonly (readonly [task: string, path: RegExp])[] = [
  ['project_plan', /^(?:goal_statement|smart_criteria\.(?:specific|measurable|achievable|time_bound))$/],
  ['make_assumptions', /^question_assumption_list\[\d+\]\.assumptions$/],
  ['distill_assumptions', /^assumption_list\[\d+\]$/],
  ['executive_summary', /^(?:focus_and_context|purpose_and_goals|timeline_and_budget)$/],
  ['create_pitch', /^(?:pitch|goal_statement)/],
  ['questions_and_answers', /answer$/],
];
const BEFORE =
  /(?:\b(?:timeline|duration|time ?frame|laufzeit|projektdauer|durée|duración|duração|durata|plazo|délai|looptijd|spans?|lasts?|(?:project|programme?|plan|it|work|everything|all) (?:will )?takes?|to take|completed|finished|done|open|launched|fertig|abgeschlossen|dauert|terminé|terminado|concluído|completato))\b[^.;:(),\d]{0,28}$|(?:工期|期限)[^。]{0,6}$/iu;
const BEHIND =
  /^[-\s]*(?:,\s*)?(?:[\p{L}\d$€£¥.,-]+\s+){0,3}?(?:timeline|programme?|project|undertaking|projekt|programm|projet|proyecto|projeto|progetto|project)\b/iu;
const NOT_WHOLE =
  /\b(?:delay\w*|each|every|per|phase \d|first|initial|after|following|before|within the first|permit\w*|approval\w*|beyond|past|last|previous|recent|experience|warranty|old|pilot|stage|verspät\w*|ersten?|nach|jede\w*|premier\w*|primer\w*)\b/i;

const plainHyphens = (text: string): string => text.replace(/[\u2010\u2011]/g, '-');

/** Lengths of time that a text gives for the whole undertaking. */
function wholesIn(written: string): NamedDuration[] {
  const text = plainHyphens(written);
  return durationsIn(text).filter(({ at, quote }) => {
    const sentence = sentenceAt(text, at);
    const before = text.slice(Math.max(sentence.from, at - 60), at);
    const behind = text.slice(at + quote.length, sentence.from + sentence.text.length);
    if (
      NOT_WHOLE.test(before.slice(-40)) ||
      /^\s*(?:delay|late|of delay|of operation|after|before|warranty)/i.test(behind)
    )
      return false;
    return BEFORE.test(before) || BEHIND.test(behind);
  });
}

interface Whole {
  days: number;
  quote: string;
}

/** How long the undertaking may take: as it was given, else as its goal says. */
function givenLength({ intake, prompt, outputs }: PlanReading): Whole | null {
  const { duration_months: months } = readIntake(intake).timeline ?? {};
  if (months) return { days: months * DAYS_OF_A_MONTH, quote: `${months} months` };
  const goal = readOutput(outputs, 'project_plan');
  for (const text of [prompt, goal?.smart_criteria.time_bound ?? '', goal?.goal_statement ?? '']) {
    const [found] = wholesIn(text);
    if (found) return { days: found.days, quote: found.quote };
    // In the field for it, a single length of time is that of the whole.
    const all = text === prompt ? [] : durationsIn(plainHyphens(text));
    if (
      all.length === 1 &&
      all[0] &&
      /\b(?:within|over|in|innerhalb|binnen|dans|en|entro|em)\b/i.test(text.slice(0, all[0].at).slice(-30))
    )
      return { days: all[0].days, quote: all[0].quote };
  }
  return null;
}

const ENDS =
  /\b(?:finish\w*|complet\w*|done|ready|delivered|launch(?:ed)?|open(?:ed)?|in operation|deadline|over by|fertig|abgeschlossen|eröffnet|terminé\w*|achevé\w*|terminad[oa]|concluíd[oa]|completat[oa])\b(?!.{0,60}\bspent\b)/i;

/** The day by which it has to be over; null where nobody said so. */
function givenEnd(plan: PlanReading): { date: string; quote: string } | null {
  const { end } = readIntake(plan.intake).timeline ?? {};
  if (end) return { date: end, quote: end };
  // Money may have to be spent and a form sent in by a day as well.
  const due = (text: string) =>
    datesIn(text).findLast(
      ({ at, until }) =>
        until > plan.today &&
        ENDS.test(sentenceAt(text, at).text) &&
        /\b(?:by|until|before|no later than|bis|avant|antes de|até|entro|do)\s+(?:the )?(?:end of |ende )?$/i.test(
          text.slice(0, at),
        ),
    );
  const goal = readOutput(plan.outputs, 'project_plan');
  for (const text of [plan.prompt, goal?.goal_statement ?? '', goal?.smart_criteria.time_bound ?? '']) {
    const found = due(text);
    if (found) return { date: found.until, quote: found.quote };
  }
  return null;
}

const OVERLAP =
  /\b(?:overlap\w*|parallel|concurrent\w*|simultaneous\w*|alongside|including|at once|gleichzeitig|überlapp\w*)\b/i;

/** A whole whose parts, told in the same sentence, are longer than it. */
function partsTooLong(written: string): string | null {
  const text = plainHyphens(written);
  for (const whole of wholesIn(text)) {
    const sentence = sentenceAt(text, whole.at).text;
    const from = whole.at + whole.quote.length;
    const rest = text.slice(from, from + sentence.length);
    const parts = durationsIn(sentenceAt(rest, 0).text);
    const sum = parts.reduce((all, { days }) => all + days, 0);
    if (
      parts.length >= 2 &&
      /\bwith\b|:|\bmit\b|\bavec\b|\bcon\b|\(/.test(rest.slice(0, 30)) &&
      sum > whole.days * 1.05 &&
      !OVERLAP.test(sentence)
    )
      return `The parts ${parts.map(({ quote }) => quote).join(' + ')} are longer than the ${whole.quote} that they make up`;
  }
  return null;
}

/** `within 8 weeks (by 15 January)`, where the day is not eight weeks away. */
function dayOff(text: string, today: string): string | null {
  for (const { days, quote, at } of durationsIn(text)) {
    const behind = text.slice(at + quote.length);
    const link =
      /^\s*[,(]?\s*(?:i\.e\.,? |that is,? |so |d\. ?h\. |c'est-à-dire |also )?(?:by|until|bis(?: zum)?|avant le|au plus tard le|antes del?|até|entro il|до)\s+/iu.exec(
        behind,
      );
    if (
      !link ||
      !/\b(?:within|in|innerhalb von|binnen|dans|en|em|entro|через|в течение)\s*$/iu.test(text.slice(0, at))
    )
      continue;
    const [date] = datesIn(behind.slice(0, link[0].length + 24));
    if (!date || date.at !== link[0].length) continue;
    const due = daysBetween(today, date.until);
    const early = daysBetween(today, date.from);
    const slack = Math.max(10, days * 0.15);
    if (due < days - slack || early > days + slack)
      return `"${quote}" from ${today} and ${date.quote} are not the same day: it is ${due} days away, not ${Math.round(days)}`;
  }
  return null;
}

function ofSchedule(plan: PlanReading, length: Whole | null): Omit<Finding, 'rule'>[] {
  const findings: Omit<Finding, 'rule'>[] = [];
  const schedule = readOutput(plan.outputs, 'create_schedule');
  const end = givenEnd(plan);
  const fix = 'Shorten or drop work on the critical path, or move the date.';
  if (schedule) {
    const { start_date: start, finish_date: finish, milestones } = schedule;
    const span = daysBetween(start, finish);
    const tooLate = end && daysBetween(end.date, finish) > 7;
    if (tooLate)
      findings.push({
        severity: 'error',
        task: 'create_schedule',
        path: 'finish_date',
        message: `The schedule ends on ${finish}, after the date that was set: ${end.quote}.`,
        fix,
      });
    else if (length && span > length.days * 1.05 + 7)
      findings.push({
        severity: 'error',
        task: 'create_schedule',
        path: 'finish_date',
        message: `The schedule runs ${span} days, from ${start} to ${finish}; that is longer than the ${length.quote} that were set.`,
        fix,
      });
    milestones.forEach(({ name, date }, i) => {
      if (date >= start && date <= finish) return;
      findings.push({
        severity: 'warning',
        task: 'create_schedule',
        path: `milestones[${i}].date`,
        message: `The milestone "${excerpt(name)}" on ${date} lies outside the schedule, which runs from ${start} to ${finish}.`,
        fix: 'Move the milestone, or the work that it closes.',
      });
    });
  }
  const most = length?.days ?? (end ? daysBetween(plan.today, end.date) : null);
  if (most !== null) {
    const estimates = readOutput(plan.outputs, 'estimate_task_durations')?.task_details ?? [];
    estimates.forEach(({ days_realistic: days }, i) => {
      if (days * CALENDAR_DAYS <= most * 1.02) return;
      findings.push({
        severity: 'error',
        task: 'estimate_task_durations',
        path: `task_details[${i}].days_realistic`,
        message: `One task alone is estimated at ${days} working days, longer than the whole undertaking may take (${length?.quote ?? `until ${end?.quote}`}).`,
        fix,
      });
    });
  }
  const fixed = readIntake(plan.intake).timeline?.end;
  const goal = readOutput(plan.outputs, 'project_plan');
  if (fixed && goal)
    for (const [path, text] of [
      ['goal_statement', goal.goal_statement],
      ['smart_criteria.time_bound', goal.smart_criteria.time_bound],
    ] as const) {
      const late = datesIn(text).find(({ from }) => daysBetween(fixed, from) > 7);
      if (late)
        findings.push({
          severity: 'error',
          task: 'project_plan',
          path,
          message: `${late.quote} is named here, but everything has to be over by ${fixed}.`,
          fix: 'Keep to the end that was given.',
        });
    }
  return findings;
}

const isWholeField = ({ task, path }: Said): boolean =>
  WHOLE_FIELDS.some(([name, form]) => name === task && form.test(path));

/** Dates and lengths of time that do not fit each other, the schedule, or the end that was set. */
export const datesAgainstDurations: Rule = (plan) => {
  const length = givenLength(plan);
  const findings = ofSchedule(plan, length);
  for (const said of plan.texts) {
    const { task, path, text } = said;
    const add = (message: string, fix: string): void => {
      findings.push({ severity: 'warning', task, path, message: `${message}.`, fix });
    };
    const day = dayOff(text, plan.today);
    if (day) add(day, 'Say either the day or the length of time, or bring them together.');
    if (!isWholeField(said)) continue;
    const other =
      length &&
      wholesIn(text).find(({ days, least }) => days < length.days * 0.95 || least > length.days * 1.05);
    if (other)
      add(
        `The whole is said to take ${other.quote} here, but ${length.quote} elsewhere`,
        'Bring the two together.',
      );
    const parts = partsTooLong(text);
    if (parts) add(parts, 'Shorten the parts, let them overlap, or say that it takes longer.');
  }
  return findings;
};
