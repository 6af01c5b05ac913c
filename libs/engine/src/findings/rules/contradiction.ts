import type { Finding } from '@planwright/contracts';
import { COUNT, countOf } from '../reading/durations.js';
import { readIntake } from '../reading/outputs.js';
import type { PlanReading, Rule } from '../reading/plan-reading.js';
import { excerpt, sentenceAt } from '../reading/texts.js';
import { stemOf } from '../reading/words.js';
import { namesTwice } from './names-twice.js';
import { FIX, otherClaims, otherParts, otherThresholds } from './other-figures.js';

type Found = Omit<Finding, 'rule'>;

const TIME =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|percent|tage?n?|wochen?|monate?n?|jahre?n?|jours?|semaines?|mois|ans?|días?|semanas?|meses|años?|horas?|million\w*|billion\w*|thousand|euros?|dollars?)$/i;
const COUNTED = new RegExp(`(?<![\\p{L}\\d.,$€£¥–-])(${COUNT}|\\d{1,3}(?:,\\d{3})+)\\s+(\\p{L}{4,})`, 'giu');
const number = (written: string): number | undefined =>
  /^\d{1,3}(?:,\d{3})+$/.test(written) ? Number(written.replaceAll(',', '')) : countOf(written);

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
  if (last > 1 && Array.from({ length: last }, (_, i) => i + 1).every((i) => phases.includes(i)))
    add(stemOf('phases'), last, `Phase 1 to Phase ${last}`);
  return new Map(
    [...counts].flatMap(([key, counted]): [string, Counted][] => (counted ? [[key, counted]] : [])),
  );
}

// Only where a text speaks of all there are can another number be wrong.
const ALL_OF =
  /(?:\b(?:all|across|total of|totalling|comprises?|comprising|consists? of|consisting of|divided into|split into|structured in|made up of|(?:room|plan|project|venue|building|programme?|standard|lexicon|it) (?:has|have)|capacity of|throughput of|maximum of|insgesamt|alle|besteht aus|au total|composé de|en total|en todas las|consta de|composto por)\s+(?:the\s+|its\s+|up to\s+)?)$/iu;
const PARTLY =
  /\b(?:at least|first|initial|minimum|more than|fewer than|less than|additional|another|remaining|expand\w*|future|increase\w*|average|if|falls?|below|above|pilot|sample|test|one of|mindestens|weitere|%)|\d\s?%/i;

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
        {
          severity: 'warning',
          task,
          path,
          message: `"${excerpt(quote)}" stands here, but the prompt says "${excerpt(known.quote)}".`,
          fix: FIX,
        },
      ];
    }
    return [];
  });
}

const AGES =
  /(?<!\d)(\d{1,2})\s?(?:-|–|to|bis|à)\s?(\d{1,2})(?=[- ]?(?:years?[- ]olds?|year[- ]olds?|years? of age|jährig\w*|Jahren?\b|ans\b|años\b))|\b(?:aged?|ages|age (?:range|group)(?: of)?|alter von)\s+(\d{1,2})\s?(?:-|–|to|bis)\s?(\d{1,2})(?!\d)/giu;

function otherAges({ prompt, texts }: PlanReading): Found[] {
  const agesIn = (text: string) =>
    [...text.matchAll(AGES)].map((match) => ({
      quote: match[0],
      ages: `${match[1] ?? match[3]}–${match[2] ?? match[4]}`,
      at: match.index,
    }));
  const given = agesIn(prompt);
  const [first] = given;
  if (!first || given.some(({ ages }) => ages !== first.ages)) return [];
  return texts.flatMap(({ task, path, text }): Found[] => {
    const other = agesIn(text).find(({ ages }) => ages !== first.ages);
    if (
      !other ||
      !/\b(?:target|audience|aimed|designed|zielgruppe|public cible|público)\b/i.test(
        sentenceAt(text, other.at).text,
      )
    )
      return [];
    return [
      {
        severity: 'warning',
        task,
        path,
        message: `The audience is "${excerpt(other.quote)}" here, but the prompt says "${excerpt(first.quote)}".`,
        fix: FIX,
      },
    ];
  });
}

function otherTeamSize({ intake, texts }: PlanReading): Found[] {
  const size = readIntake(intake).team_size;
  if (!size) return [];
  return texts.flatMap(({ task, path, text }): Found[] => {
    const match = new RegExp(
      `\\b(?:team of|team size(?: of|:)?|team aus|équipe de|equipo de)\\s+(${COUNT})(?![\\d-])`,
      'iu',
    ).exec(text);
    const count = match ? countOf(match[1] ?? '') : undefined;
    if (!match || count === undefined || count === size || PARTLY.test(sentenceAt(text, match.index).text))
      return [];
    return [
      {
        severity: 'warning',
        task,
        path,
        message: `"${excerpt(match[0])}" stands here, but the team was given as ${size} people.`,
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
