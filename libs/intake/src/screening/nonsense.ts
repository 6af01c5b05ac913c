import type { PromptText } from './prompt-text.js';

const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'ασδφγηξκλ',
  'ςερτυθιοπ',
  'שדגכעיחלך',
  'ضصثقفغعهخحج',
  'شسيبلاتنم',
];
const TOP_ROWS = new Set([
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'йцукенгшщзхъ',
  'ςερτυθιοπ',
  'شسيبلاتنم',
]);
const reversed = (s: string): string => [...s].reverse().join('');

/** Neighbouring keys: five in rows with vowels, whose threes are common in words; three in the others. */
const RUNS: ReadonlySet<string> = new Set(
  ROWS.flatMap((row) =>
    [row, reversed(row)].flatMap((r) => {
      const size = TOP_ROWS.has(row) ? 5 : 3;
      return Array.from({ length: r.length - size + 1 }, (_, i) => r.slice(i, i + size));
    }),
  ),
);
const RUN_SIZES = [5, 3];
const LATIN_OR_CYRILLIC = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}'’-]+$/u;
const VOWEL = /[aeiouyæœøıаеёиоуыэюяіїєўѣӥ]/u;
const DIGRAPHS = /sch|tsch|ch|sh|th|ph|ck|ng|sz|cz|rz|dz|zh|kh|gh|qu/g;
/** Longest word that any language here writes without a space, with room to spare. */
const MAX_WORD = 80;

function runCover(word: string): number {
  const covered = new Array<boolean>(word.length).fill(false);
  for (const size of RUN_SIZES)
    for (let i = 0; i + size <= word.length; i++)
      if (RUNS.has(word.slice(i, i + size))) covered.fill(true, i, i + size);
  return covered.filter(Boolean).length / word.length;
}

function isPeriodic(word: string): boolean {
  for (let period = 1; period <= 4; period++) {
    if (word.length < period * 3) return false;
    let same = true;
    for (let i = period; i < word.length && same; i++) same = word[i] === word[i - period];
    if (same) return true;
  }
  return false;
}

function isUnpronounceable(word: string, written: string): boolean {
  if (!LATIN_OR_CYRILLIC.test(word)) return false;
  const bare = word.normalize('NFD').replace(/[\p{M}'’-]/gu, '');
  const isAcronym = written.length <= 5 && written === written.toUpperCase();
  const vowels = [...bare].filter((c) => VOWEL.test(c)).length;
  // Czech and Croatian write "prst", "vlk", "trh": r and l carry those short words.
  if (vowels === 0) return bare.length >= 3 && !isAcronym && !(bare.length <= 5 && /.[rl]./u.test(bare));
  const runs = bare.replace(DIGRAPHS, 'x').split(VOWEL);
  const longest = Math.max(...runs.map((r) => r.length));
  return (
    longest >= 6 ||
    (longest >= 5 && bare.length <= 12) ||
    (longest >= 4 && vowels / bare.length <= 0.2 && bare.length >= 6)
  );
}

/** Whether a single word looks like mashed or repeated keys. */
export function isMashed(word: string, written: string): boolean {
  if (word.length > MAX_WORD && LATIN_OR_CYRILLIC.test(word)) return true;
  if (word.length > MAX_WORD) return false;
  if (/^[ㄱ-ㆎᄀ-ᇿ]+$/u.test(word)) return true;
  if (isPeriodic(word)) return true;
  if (word.length >= 3 && runCover(word) >= 0.75) return true;
  return isUnpronounceable(word, written);
}

/** Random keys, repeated signs, or one word over and over. */
export function isNonsense(prompt: PromptText): boolean {
  const { words, written } = prompt;
  if (words.length === 0) return false;
  const distinct = new Set(words);
  if (words.length >= 4 && distinct.size <= Math.max(1, words.length >= 8 ? 2 : 1)) return true;
  if (hasFewSigns(prompt)) return true;
  let mashed = 0;
  let letters = 0;
  words.forEach((word, i) => {
    letters += word.length;
    if (isMashed(word, written[i] ?? word)) mashed += word.length;
  });
  return mashed / letters >= 0.6;
}

/** "哈哈哈哈", "аааа бббб", "mmmmm mmm": hardly any different letter in the whole prompt. */
function hasFewSigns(prompt: PromptText): boolean {
  const letters = prompt.words.join('');
  const signs = new Set(letters.slice(0, 5000));
  if (prompt.unspacedLetters > 0)
    return letters.length >= 3 && signs.size <= Math.max(1, Math.floor(letters.length / 5));
  return letters.length >= 3 && signs.size <= (letters.length >= 6 ? 2 : 1);
}
