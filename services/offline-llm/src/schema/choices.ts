import type { Sheet, Spot } from './spot.js';

const vague =
  /^(?:other|unknown|none|n\/?a|not[ _]applicable|unspecified|undefined|null|error|failed|cancelled)$/iu;

/** One of a schema's allowed values, as a careful reader of the prompt would choose. */
export function chooseEnum(values: readonly unknown[], spot: Spot, sheet: Sheet): unknown {
  const words = values.filter((value): value is string => typeof value === 'string');
  return chooseWord(words, spot, sheet) ?? chooseAny(values, spot);
}

function chooseAny(values: readonly unknown[], spot: Spot): unknown {
  const usable = values.filter(
    (value) => value !== null && !(typeof value === 'string' && vague.test(value)),
  );
  const pool = usable.length > 0 ? usable : values;
  return pool[spot.chance.int(0, pool.length - 1)];
}

function chooseWord(words: readonly string[], spot: Spot, sheet: Sheet): string | undefined {
  const { subject } = sheet;
  const find = (pattern: RegExp): string | undefined => words.find((word) => pattern.test(word));
  if (words.length === 0) return undefined;
  const refuse = find(/^(?:refuse|refused|block|blocked|deny|reject|unsafe|disallow)$/iu);
  const allow = find(/^(?:allow|allowed|safe|accept|pass)$/iu);
  if (refuse !== undefined && allow !== undefined) {
    if (subject.harm !== null) return refuse;
    return subject.delicate ? (find(/framing|caution|conditions|care/iu) ?? allow) : allow;
  }
  if (
    /harm|violation|category/u.test(spot.field) &&
    find(/weapon|violence|traffick|biorisk/iu) !== undefined
  ) {
    return harmCategory(words, sheet);
  }
  if (/sever/u.test(spot.field) && subject.harm !== null && spot.list === '') return find(/high|critical/iu);
  const physical = find(/^physical$/iu);
  const digital = find(/^digital$/iu);
  if (physical !== undefined && digital !== undefined) return subject.digital ? digital : physical;
  if (find(/^business$/iu) !== undefined && find(/^personal$/iu) !== undefined) {
    return find(new RegExp(`^${subject.purpose}$`, 'iu')) ?? find(/^business$/iu);
  }
  const keep = find(/^(?:keep|kept)$/iu) ?? find(/^primary$/iu);
  if (keep !== undefined) return sorted(words, spot.index, keep);
  const currency = words.find((word) => word === subject.budget.currency);
  if (currency !== undefined) return currency;
  if (/contract/u.test(spot.field)) {
    if (subject.purpose === 'personal') return find(/^other$/iu);
    const usual = [/full/u, /full/u, /part/u, /contractor|freelance/u][spot.index % 4] ?? /full/u;
    return find(usual);
  }
  // A list that shows one thing of each kind goes through the kinds.
  if (/archetype/u.test(spot.field) && spot.list !== '') return words[spot.index % words.length];
  const ranked = ranking(words);
  if (ranked !== undefined) return ranked(spot, words);
  return find(
    /^(?:en|english|go_?with_?(?:caution|conditions)|conditional[_ ]go|proceed.*|pending|not[_ ]started)$/iu,
  );
}

function harmCategory(words: readonly string[], sheet: Sheet): string | undefined {
  const { harm } = sheet.subject;
  if (harm === null)
    return (
      words.find((word) => /none|no_violation|not[_ ]applicable/iu.test(word)) ??
      words.find((word) => /^other$/iu.test(word))
    );
  const parts = harm.category.split(' ').filter((part) => part.length > 4);
  const score = (word: string): number =>
    parts.filter((part) => word.toLowerCase().includes(part.slice(0, 6))).length * 2 +
    (harm.synonyms.test(word) ? 1 : 0);
  const best = [...words].sort((a, b) => score(b) - score(a))[0];
  return best !== undefined && score(best) > 0 ? best : words.find((word) => /illegal|other/iu.test(word));
}

/** Most entries stay; every fifth is absorbed and every seventh removed, so that a list gets shorter and stays useful. */
function sorted(words: readonly string[], index: number, keep: string): string {
  const fate = sortingFate(index);
  const absorb = words.find((word) => /absorb|merge/iu.test(word));
  const remove = words.find((word) => /remove|drop|discard/iu.test(word));
  const second = words.find((word) => /^secondary$/iu.test(word));
  if (fate === 'absorb') return absorb ?? second ?? keep;
  if (fate === 'remove') return remove ?? second ?? keep;
  return second !== undefined && index > 5 ? second : keep;
}

/** What happens to entry `index` when an answer sorts a list. */
export function sortingFate(index: number): 'keep' | 'absorb' | 'remove' {
  if (index % 5 === 4) return 'absorb';
  return index % 7 === 6 ? 'remove' : 'keep';
}

const rankOrder = [
  'critical',
  'very high',
  'high',
  'hard',
  'complex',
  'moderate',
  'medium',
  'low',
  'easy',
  'simple',
  'very low',
];

/** Levels such as High, Medium, Low: importance falls along a list; the rest varies item by item. */
function ranking(
  words: readonly string[],
): ((spot: Spot, words: readonly string[]) => string | undefined) | undefined {
  const levels = words.filter((word) => rankOrder.includes(word.toLowerCase().replaceAll('_', ' ')));
  if (levels.length < 2 || levels.length < words.length - 1) return undefined;
  const ordered = [...levels].sort(
    (a, b) =>
      rankOrder.indexOf(a.toLowerCase().replaceAll('_', ' ')) -
      rankOrder.indexOf(b.toLowerCase().replaceAll('_', ' ')),
  );
  return (spot) => {
    if (/importance|priority|impact_rating|rating/u.test(spot.field) && spot.list !== '') {
      return ordered[
        Math.min(ordered.length - 1, spot.index < 2 ? 0 : spot.index < 5 ? 1 : spot.index < 9 ? 2 : 3)
      ];
    }
    return ordered[
      spot.chance.int(0, 99) < 20 ? 0 : Math.min(ordered.length - 1, spot.chance.int(1, ordered.length - 1))
    ];
  };
}

export function chooseBoolean(spot: Spot, sheet: Sheet): boolean {
  const { subject } = sheet;
  const { field } = spot;
  if (/^sure_|exists?$|money_involved/u.test(field)) return true;
  if (/^given$/u.test(field)) return subject.place !== null && spot.index === 0;
  if (/harm|uplift|violat|unsafe|refus/u.test(field)) return subject.harm !== null;
  if (/location|place/u.test(field)) return subject.place !== null;
  if (/money|budget|cost|paid/u.test(field)) return subject.domain !== 'household' || subject.budgetGiven;
  if (/digital|online|remote/u.test(field)) return subject.digital;
  if (/physical|onsite|on_site/u.test(field)) return !subject.digital;
  if (/^(?:ok|valid|feasible|safe|success|is_clear|go)$/u.test(field)) return subject.harm === null;
  return spot.chance.next() < 0.5;
}
