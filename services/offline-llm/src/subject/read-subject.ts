import { chanceOf } from '../chance/chance.js';
import { digitalWords, domainWords, personalWords, physicalDomains, physicalWords } from './domain-words.js';
import { readIntake, type Intake } from './intake.js';
import { isDelicate, readHarm, type Harm } from './harm.js';
import { readBudget, roundMoney, writeMoney, type Money } from './money.js';
import { domainOfMaterial, isPrivate, lateDayOf, monthsNamed } from './material.js';
import { countryOf, currencyOfPlace, readPlace } from './places.js';
import { commonThemes, domainThemes, type Domain, type Theme } from './themes.js';
import { readUndertaking, type Undertaking } from './undertaking.js';

export type Scale = 'small' | 'medium' | 'large' | 'vast';

/** What the offline provider understands of a prompt. The same prompt gives the same subject in every task. */
export interface Subject extends Undertaking {
  readonly place: string | null;
  /** The country that the place lies in, where that is known. */
  readonly country: string | null;
  readonly domain: Domain;
  readonly themes: readonly Theme[];
  readonly scale: Scale;
  /** The prompt's own budget, or one that is usual for the kind and scale. */
  readonly budget: Money;
  readonly budgetGiven: boolean;
  readonly months: number;
  /** Whether the prompt or the intake names the time. */
  readonly monthsGiven: boolean;
  readonly purpose: 'personal' | 'business' | 'other';
  readonly digital: boolean;
  readonly harm: Harm | null;
  readonly delicate: boolean;
  /** Whether the prompt asks for the careful way. */
  readonly careful: boolean;
  /** The day dates count from, `yyyy-mm-dd`. */
  readonly today: string;
  /** Hash seed that is the same in every request about this prompt. */
  readonly seed: string;
}

const usualBudget: Readonly<Record<Scale, number>> = {
  small: 6_000,
  medium: 240_000,
  large: 40e6,
  vast: 6e9,
};
const usualMonths: Readonly<Record<Scale, number>> = { small: 4, medium: 12, large: 36, vast: 120 };

/** Reads the subject from the user's prompt; `request` is all text of the request, for the day it was sent. */
export function readSubject(prompt: string, request: string, fromMaterial = false): Subject {
  const undertaking = readUndertaking(prompt);
  const told = fromMaterial && isPrivate(request);
  const personal = told || personalWords.test(prompt);
  const domain =
    (fromMaterial ? domainOfMaterial(request) : null) ?? readDomain(prompt, undertaking.thing, personal);
  const intake = readIntake(request);
  const given = givenBudget(prompt, intake) ?? (fromMaterial ? readBudget(request) : null);
  const digital = isDigital(prompt, domain);
  const scale = readScale(prompt, given, personal);
  const place = intake?.geography?.[0] ?? readPlace(prompt);
  const currency = given?.currency ?? currencyOfPlace(withoutLanguages(prompt)) ?? 'USD';
  const span = intake?.timeline?.duration_months ?? readMonths(prompt);
  const months = span ?? (fromMaterial ? readMonths(request) : null) ?? usualMonths[scale];
  const chance = chanceOf(prompt);
  const usual = usualBudget[scale] * (currency === 'JPY' ? 150 : 1) * (0.6 + chance.next() * 0.8);
  return {
    ...undertaking,
    place,
    country: countryOf(place ?? prompt),
    domain,
    themes: [
      ...domainThemes[domain],
      ...(personal && domain === 'event' ? domainThemes.household : commonThemes),
    ],
    scale,
    budget: given ?? { amount: roundMoney(usual), currency },
    budgetGiven: given !== null && !(fromMaterial && request.includes(`${writeMoney(given)} (assumed)`)),
    months,
    monthsGiven: span !== null && span !== undefined,
    purpose: personal ? 'personal' : isPublic(prompt) ? 'other' : 'business',
    digital,
    harm: readHarm(prompt),
    delicate: isDelicate(prompt),
    careful:
      intake?.risk_tolerance === 'low' ||
      /\b(low[- ]risk|minimi[sz]es? risk|practical|realistic|careful|conservative|pilot)\b/iu.test(prompt),
    today: readToday(request) ?? todayOfMaterial(prompt, request, months) ?? DEFAULT_TODAY,
    seed: prompt,
  };
}

/** What was typed in counts before what the prompt says. */
function givenBudget(prompt: string, intake: Intake | null): Money | null {
  const read = readBudget(prompt);
  const amount = intake?.budget?.amount;
  if (amount === undefined || amount === null) return read;
  const currency = intake?.budget?.currency ?? read?.currency ?? currencyOfPlace(prompt) ?? 'USD';
  return { amount, currency };
}

function readDomain(prompt: string, thing: string, personal: boolean): Domain {
  // The first sentence says what it is; the rest only what comes with it.
  const head = prompt.slice(0, 160);
  let best: Domain = personal ? 'household' : 'commerce';
  let most = 0;
  for (const [domain, words] of Object.entries(domainWords) as [Domain, RegExp][]) {
    const score =
      6 * (thing.match(words)?.length ?? 0) +
      3 * (head.match(words)?.length ?? 0) +
      Math.min(4, prompt.match(words)?.length ?? 0);
    if (score > most) [best, most] = [domain, score];
  }
  return personal && !['event', 'construction', 'nature', 'software', 'culture'].includes(best)
    ? 'household'
    : best;
}

function isDigital(prompt: string, domain: Domain): boolean {
  const head = prompt.slice(0, 240);
  if (domain === 'software')
    return !physicalWords.test(head.slice(0, 120)) || /\b(app|website|software|script)\b/iu.test(head);
  if (physicalDomains.has(domain)) return false;
  return digitalWords.test(head) && !physicalWords.test(head);
}

function readScale(prompt: string, budget: Money | null, personal: boolean): Scale {
  if (budget !== null) {
    const dollars =
      budget.amount /
      (['JPY', 'INR', 'HUF'].includes(budget.currency)
        ? 120
        : ['DKK', 'SEK', 'NOK', 'CNY', 'CZK'].includes(budget.currency)
          ? 7
          : 1);
    return dollars < 30_000 ? 'small' : dollars < 3e6 ? 'medium' : dollars < 1e9 ? 'large' : 'vast';
  }
  if (personal) return 'small';
  if (
    /\b(global|world|worldwide|international|planet|moon|mars|space elevator|transoceanic|sunshade)\b/iu.test(
      prompt,
    )
  )
    return 'vast';
  if (
    /\b(bridge|tunnel|metro|factory|airport|nationwide|national|programme|program|policies|regions?|city-wide|stadium|hospital|castle|pyramid)\b/iu.test(
      prompt,
    )
  )
    return 'large';
  return /\b(script|blog|small|tiny|little)\b/iu.test(prompt) ? 'small' : 'medium';
}

function isPublic(prompt: string): boolean {
  return /\b(non-?profit|charity|volunteers?|community project|research question|study of|report (?:on|examining)|poverty|peace)\b/iu.test(
    prompt,
  );
}

const monthsOf: Readonly<Record<string, number>> = { day: 1 / 30, week: 12 / 52, month: 1, year: 12 };
const timeSpan = /\b(\d{1,3}(?:\.\d)?)(?:\s*[–-]\s*\d{1,3})?[\s-]*(day|week|month|year)s?\b/giu;

function readMonths(prompt: string): number | null {
  let longest: number | null = null;
  for (const match of prompt.matchAll(timeSpan)) {
    const months = Number(match[1]) * (monthsOf[(match[2] ?? '').toLowerCase()] ?? 0);
    if (/\s(?:old|ago)\b/iu.test(prompt.slice(match.index, match.index + match[0].length + 5))) continue;
    if (months > (longest ?? 0) && months <= 600) longest = months;
  }
  return longest === null ? null : Math.max(0.25, longest);
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The request's own "today", since a clock would break same request, same bytes. */
const DEFAULT_TODAY = '2026-01-05';

/** Counted back from the end that the goal names, else the first month that the material speaks of. */
function todayOfMaterial(prompt: string, request: string, months: number): string | null {
  const end = monthsNamed(prompt)[0];
  if (end !== undefined) return lateDayOf(end - Math.max(1, Math.round(months)));
  const all = monthsNamed(request);
  return all.length === 0 ? null : lateDayOf(Math.min(...all));
}

/** Speaking of a language does not say where a plan happens. */
function withoutLanguages(prompt: string): string {
  return prompt.replace(
    /\b(?:learn\w*|teach\w*|speak\w*|stud\w+|in) (?:\p{Lu}\p{Ll}+ (?:and|or) )?\p{Lu}\p{Ll}+(?:ish|ese|an|ic|ch)\b/gu,
    '',
  );
}

function readToday(request: string): string | null {
  const line = /today(?:['’]s date)?(?: is)?\s*:?\s*\**\s*(\d{4})-(\d{2}|\p{L}{3})\w*-(\d{2})/iu.exec(
    request,
  );
  if (line === null) return null;
  const named = monthNames.indexOf((line[2] ?? '').toLowerCase());
  const month = named >= 0 ? String(named + 1).padStart(2, '0') : (line[2] ?? '01');
  return `${line[1]}-${month}-${line[3]}`;
}
