import type { Finding } from '@planwright/contracts';
import { datesIn } from '../reading/dates.js';
import { readIntake, readOutput } from '../reading/outputs.js';
import type { Rule } from '../reading/plan-reading.js';
import { excerpt, sentenceAt } from '../reading/texts.js';

// What stands before a date that is still to come.
const TO_COME =
  /(?:(?<!\p{L})(?:by|before|until|till|no later than|not later than|latest|deadline(?: is| of)?|due(?: on| by| date)?|starting(?: on| from)?|starts?(?: on| in)?|begins?(?: on| in)?|launch(?:es)?(?: on| in)?|opens?(?: on| in)?|completed?(?: on| in| by)|finish(?:ed)?(?: on| in| by)|target(?: date)?|go-live(?: on| in)?|bis(?: zum| ende| spätestens)?|spätestens(?: am| im)?|vor dem|ab dem|beginnt(?: am| im)?|avant(?: le| fin)?|d'ici(?: le| au| fin)?|jusqu'au|au plus tard(?: le)?|antes del?|hasta(?: el)?|a más tardar(?: el)?|até|antes de|entro(?: il)?|prima del|vóór|uiterlijk(?: op)?|tegen|do(?: dnia| końca)?|przed|najpóźniej(?: do)?|до|к|не позднее)|(?:截止|截至|之前|期限))\s*[:(]?\s*(?:the )?(?:end of |early |mid-?|late |start of )?$/iu;
// What stands behind one.
const IS_DUE = /^\s*(?:[)\]]*\s*)(?:deadline|之前|前完成|までに|まで)/u;
// What happened is told in these words, also with a date after "by".
const HAPPENED =
  /\b(?:since|founded|established in|published|adopted in|enacted|launched in|signed in|was|were|had|previous(?:ly)?|historical|formerly|amended|version|act of|directive|regulation \(|ISO|according to|data from|seit|wurde|war|depuis|desde|dal)\b/i;

/** Days by which something is to be done, and which lie before the day on which the plan was asked for. */
export const dateInThePast: Rule = ({ outputs, intake, today, texts }) => {
  const findings: Omit<Finding, 'rule'>[] = [];
  const add = (task: string, path: string, message: string): void => {
    findings.push({
      severity: 'warning',
      task,
      path,
      message,
      fix: 'Move it to a day that can still be met.',
    });
  };
  const schedule = readOutput(outputs, 'create_schedule');
  if (schedule && schedule.start_date < today)
    add(
      'create_schedule',
      'start_date',
      `The schedule begins on ${schedule.start_date}, before the plan was asked for (${today}).`,
    );
  schedule?.milestones.forEach(({ name, date }, i) => {
    if (date < today)
      add(
        'create_schedule',
        `milestones[${i}].date`,
        `The milestone "${excerpt(name)}" lies on ${date}, before the plan was asked for (${today}).`,
      );
  });
  const end = readIntake(intake).timeline?.end;
  if (end && end < today)
    add('setup', '', `The end that was given, ${end}, lies before the plan was asked for (${today}).`);

  for (const { task, path, text } of texts) {
    if (task === 'create_schedule') continue;
    for (const { until, quote, at } of datesIn(text)) {
      if (until >= today) continue;
      const sentence = sentenceAt(text, at);
      const isToCome =
        TO_COME.test(text.slice(sentence.from, at)) || IS_DUE.test(text.slice(at + quote.length));
      if (!isToCome || HAPPENED.test(sentence.text)) continue;
      add(
        task,
        path,
        `"${excerpt(sentence.text)}" speaks of ${quote} as still to come, but the plan was asked for on ${today}.`,
      );
      break;
    }
  }
  return findings;
};
