import type { Finding } from '@planwright/contracts';
import { COUNT, countOf } from '../reading/durations.js';
import { moneyIn, sameCurrency } from '../reading/money.js';
import { claimsOf, readIntake, readOutput } from '../reading/outputs.js';
import type { PlanReading, Rule } from '../reading/plan-reading.js';
import { excerpt, sentenceAt, tasksInOrder } from '../reading/texts.js';
import { contentStems, stemOf } from '../reading/words.js';
import { namesTwice } from './names-twice.js';

type Found = Omit<Finding, 'rule'>;
const FIX = 'Settle on one of the two and use it everywhere.';

const TIME = /^(?:days?|weeks?|months?|years?|hours?|minutes?|percent|tage?n?|wochen?|monate?n?|jahre?n?|jours?|semaines?|mois|ans?|días?|semanas?|meses|años?|horas?|million\w*|billion\w*|thousand|euros?|dollars?)$/i;
const COUNTED = new RegExp(`(?<![\\p{L}\\d.,$€£¥–-])(${COUNT}|\\d{1,3}(?:,\\d{3})+)\\s+(\\p{L}{4,})`, 'giu');
const number = (written: string): number | undefined => (/^\d{1,3}(?:,\d{3})+$/.test(written) ? Number(written.replaceAll(',', '')) : countOf(written));

interface Counted {
  count: number;
  quote: string;
}

/** Numbers that the prompt gives of things, where it gives only one of each. */
function givenCounts(prompt: string): Map<string, Counted> {
  const counts = new Map<string, Counted | null>();
  const add = (key: string, count: number, quote: string): void => {
    const known = counts.get(key);
    counts.set(key, known === undefined || known?.count === count ? { count, quote } : null);
  };
  for (const [quote, written = '', noun = ''] of prompt.matchAll(COUNTED)) {
    const count = number(written);
    if (count !== undefined && count > 1 && !TIME.test(noun)) add(stemOf(noun), count, quote);
  }
  // Phases that are listed by number are counted by it.
  const phases = [...prompt.matchAll(/\bphase (\d)\b/gi)].map(([, written]) => Number(written));
  const last = Math.max(0, ...phases);
  if (last > 1 && Array.from({ length: last }, (_, i) => i + 1).every((i) => phases.includes(i))) add(stemOf('phases'), last, `Phase 1 to Phase ${last}`);
  return new Map([...counts].flatMap(([key, counted]): [string, Counted][] => (counted ? [[key, counted]] : [])));
}

// Only where a text speaks of all there are can another number be wrong.
const ALL_OF =
  /(?:\b(?:all|across|total of|totalling|comprises?|comprising|consists? of|consisting of|divided into|split into|structured in|made up of|(?:room|plan|project|venue|building|programme?|standard|lexicon|it) (?:has|have|with)|capacity of|throughput of|maximum of|insgesamt|alle|besteht aus|au total|composé de|en total|en todas las|consta de|composto por)\s+(?:the\s+|its\s+|up to\s+)?)$/iu;
const PARTLY = /\b(?:at least|first|initial|minimum|more than|fewer than|less than|additional|another|remaining|expand\w*|future|increase\w*|average|if|falls?|below|above|pilot|sample|test|one of|mindestens|weitere|%)|\d\s?%/i;

function otherCounts({ prompt, texts }: PlanReading): Found[] {
  const given = givenCounts(prompt);
  if (given.size === 0) return [];
  return texts.flatMap(({ task, path, text }): Found[] => {
    for (const match of text.matchAll(COUNTED)) {
      const [quote, written = '', noun = ''] = match;
      const known = given.get(stemOf(noun));
      const count = number(written);
      if (!known || count === undefined || count === known.count) continue;
      const sentence = sentenceAt(text, match.index);
      const around = text.slice(Math.max(sentence.from, match.index - 40), match.index + quote.length + 25);
      if (!ALL_OF.test(text.slice(sentence.from, match.index)) || PARTLY.test(around)) continue;
      return [
        { severity: 'warning', task, path, message: `"${excerpt(quote)}" stands here, but the prompt says "${excerpt(known.quote)}".`, fix: FIX },
      ];
    }
    return [];
  });
}

const AGES = /(?<!\d)(\d{1,2})\s?(?:-|–|to|bis|à)\s?(\d{1,2})(?=[- ]?(?:years?[- ]olds?|year[- ]olds?|years? of age|jährig\w*|Jahren?\b|ans\b|años\b))|\b(?:aged?|ages|age (?:range|group)(?: of)?|alter von)\s+(\d{1,2})\s?(?:-|–|to|bis)\s?(\d{1,2})(?!\d)/giu;

function otherAges({ prompt, texts }: PlanReading): Found[] {
  const agesIn = (text: string) =>
    [...text.matchAll(AGES)].map((match) => ({ quote: match[0], ages: `${match[1] ?? match[3]}–${match[2] ?? match[4]}`, at: match.index }));
  const given = agesIn(prompt);
  const [first] = given;
  if (!first || given.some(({ ages }) => ages !== first.ages)) return [];
  return texts.flatMap(({ task, path, text }): Found[] => {
    const other = agesIn(text).find(({ ages }) => ages !== first.ages);
    if (!other || !/\b(?:target|audience|aimed|designed|zielgruppe|public cible|público)\b/i.test(sentenceAt(text, other.at).text)) return [];
    return [
      { severity: 'warning', task, path, message: `The audience is "${excerpt(other.quote)}" here, but the prompt says "${excerpt(first.quote)}".`, fix: FIX },
    ];
  });
}

function otherTeamSize({ intake, texts }: PlanReading): Found[] {
  const size = readIntake(intake).team_size;
  if (!size) return [];
  return texts.flatMap(({ task, path, text }): Found[] => {
    const match = new RegExp(`\\b(?:team of|team size(?: of|:)?|team aus|équipe de|equipo de)\\s+(${COUNT})(?![\\d-])`, 'iu').exec(text);
    const count = match ? countOf(match[1] ?? '') : undefined;
    if (!match || count === undefined || count === size || PARTLY.test(sentenceAt(text, match.index).text)) return [];
    return [{ severity: 'warning', task, path, message: `"${excerpt(match[0])}" stands here, but the team was given as ${size} people.`, fix: FIX }];
  });
}

const FIGURE = /\d+(?:[.,\u00a0]\d+)*/g;

/** Claims of two tasks that say the same of the same thing with other figures. */
function otherClaims({ outputs }: PlanReading): Found[] {
  const first = new Map<string, { task: string; text: string; figures: string }>();
  return tasksInOrder(outputs).flatMap((task) =>
    claimsOf(outputs[task]).flatMap(({ path, claim }): Found[] => {
      const figures = (claim.text.match(FIGURE) ?? []).join(' ');
      const stems = [...contentStems(claim.text)].sort();
      if (figures === '' || stems.length < 2) return [];
      const key = stems.join(' ');
      const known = first.get(key);
      if (!known) first.set(key, { task, text: claim.text, figures });
      if (!known || known.figures === figures || known.task === task) return [];
      return [
        { severity: 'warning', task, path: `${path}.text`, message: `"${excerpt(claim.text)}" stands here, but ${known.task} says "${excerpt(known.text)}".`, fix: FIX },
      ];
    }),
  );
}

// Where sums are stated of the plan itself: the parts of its budget, each under a name.
const BUDGETED: readonly (readonly [task: string, path: RegExp])[] = [
  ['make_assumptions', /\.assumptions$/],
  ['distill_assumptions', /^assumption_list/],
  ['project_plan', /^(?:goal_statement|smart_criteria|resources_required)/],
  ['executive_summary', /^timeline_and_budget$/],
];
const LABELS: readonly RegExp[] = [/(?:^|[,;:.(\n]|\b(?:and|to|und|et|y)\b)\s*([\p{L}&][\p{L}& -]{2,30}?)\s*[:(]\s*$/iu];
const LABEL_BEHIND = /^(?:\s*\(\d+%\))?\s+(?:for|to|für|pour|para|voor)\s+(?:the\s+)?([\p{L}&][\p{L}& -]{2,30}?)(?=[,;.()]|$|\sand\b)/iu;

function otherParts({ texts }: PlanReading): Found[] {
  const first = new Map<string, { task: string; quote: string; amount: number; currencies: readonly string[] }>();
  return texts.flatMap(({ task, path, text }): Found[] => {
    if (!BUDGETED.some(([name, form]) => name === task && form.test(path))) return [];
    return moneyIn(text).flatMap((money): Found[] => {
      if (money.amount !== money.upTo) return [];
      const before = text.slice(0, money.at);
      const label =
        LABELS.map((form) => form.exec(before)?.[1]).find(Boolean) ?? LABEL_BEHIND.exec(text.slice(money.at + money.quote.length))?.[1] ?? '';
      const stems = [...contentStems(label)].filter((stem) => !/^(?:budget|cost|total|assum|fund)/.test(stem)).sort();
      if (stems.length === 0) return [];
      const key = stems.join(' ');
      const known = first.get(key);
      if (!known) first.set(key, { task, ...money });
      if (!known || known.task === task || known.amount === money.amount || !sameCurrency(known.currencies, money.currencies)) return [];
      return [
        { severity: 'error', task, path, message: `${label.trim()} has ${money.quote} here, but ${known.quote} in ${known.task}.`, fix: FIX },
      ];
    });
  });
}

/** A body that is passed over from another sum on than its own rights say. */
function otherThresholds({ outputs }: PlanReading): Found[] {
  const bodies = readOutput(outputs, 'governance_phase2_bodies')?.internal_governance_bodies ?? [];
  const issues = readOutput(outputs, 'governance_phase4_decision_escalation_matrix')?.decision_escalation_matrix ?? [];
  return issues.flatMap(({ issue_type }, i): Found[] => {
    const [limit] = moneyIn(issue_type);
    const body = bodies.find(({ name }) => {
      const short = /\(([A-Z]{2,6})\)/.exec(name)?.[1];
      return issue_type.includes(name) || (short !== undefined && new RegExp(`\\b${short}\\b`).test(issue_type));
    });
    if (!limit || !body || !/\b(?:authority|limit|threshold|exceed\w*|over|above|befugnis|grenze|autorité|autoridad)\b/i.test(issue_type)) return [];
    const own = moneyIn([body.decision_rights, ...body.responsibilities].join('\n'));
    if (own.length === 0 || own.some(({ amount }) => amount === limit.amount)) return [];
    return [
      {
        severity: 'warning',
        task: 'governance_phase4_decision_escalation_matrix',
        path: `decision_escalation_matrix[${i}].issue_type`,
        message: `${body.name} is passed over from ${limit.quote} on here, but its own limit is ${own[0]?.quote}.`,
        fix: FIX,
      },
    ];
  });
}

/** The same thing with different figures or under different names in different parts of the plan. */
export const contradiction: Rule = (plan) => [
  ...otherParts(plan),
  ...otherCounts(plan),
  ...otherAges(plan),
  ...otherTeamSize(plan),
  ...otherClaims(plan),
  ...otherThresholds(plan),
  ...namesTwice(plan),
];
