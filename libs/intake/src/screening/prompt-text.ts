/** Longest stretch of one line that a pattern looks at: keeps every rule linear on a line of any length. */
const MAX_LINE = 400;

/**
 * Of a very long prompt the rules read this much of the beginning and of the end: whoever has a goal says it there, and
 * 200 KB cost no more than 50.
 */
const HEAD = 40_000;
const TAIL = 10_000;

/** A prompt cut up once, so that each rule only reads. */
export interface PromptText {
  /** Trimmed text without invisible characters and with literal escapes (`\n`, `&nbsp;`) turned into spaces; the middle of a very long one is left out. */
  text: string;
  /** Non-blank lines, trimmed at the end, each at most 400 characters. */
  lines: string[];
  /** Lower-case words that hold a letter; hashes, numbers and links are left out. */
  words: string[];
  /** Words as the person wrote them, index for index with `words`. */
  written: string[];
  hasDigits: boolean;
  /** Letters of scripts that put no spaces between words (Han, Kana, Thai, …). */
  unspacedLetters: number;
}

const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const LITERAL_ESCAPE =
  /\\(?:[nrtvfb0]|x[0-9a-f]{2}|u[0-9a-f]{4})(?![\p{L}\p{N}])|&(?:nbsp|#160|#32|#x20|zwnj);|%(?:20|0a|0d|09)|<br\s?\/?>/giu;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’_-][\p{L}\p{M}\p{N}]+)*/gu;
const VERSION = /^v\d+$/i;
const HASH = /^(?=.*\d)[0-9a-f-]{8,}$/i;

export const LINK = /\b(?:https?|ftp|file):\/\/\S+|\bwww\.\S+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}/gi;
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).filter((w) => /\p{L}/u.test(w) && !HASH.test(w) && !VERSION.test(w));
}

/** Cuts a prompt up; time and memory are linear in its length. */
export function readPrompt(prompt: string): PromptText {
  const visible = prompt.normalize('NFKC').replace(INVISIBLE, '');
  const whole = visible.trim();
  const gist = whole.length > HEAD + TAIL ? `${whole.slice(0, HEAD)}\n${whole.slice(-TAIL)}` : whole;
  const text = gist.replace(LITERAL_ESCAPE, ' ').trim();
  const written = wordsOf(text.replace(LINK, ' '));
  return {
    text,
    lines: text
      .split(/\r\n|\r|\n/)
      .filter((l) => l.trim() !== '')
      .map((l) => l.trimEnd().slice(0, MAX_LINE)),
    words: written.map((w) => w.toLowerCase()),
    written,
    hasDigits: /\p{N}/u.test(text),
    unspacedLetters: (text.match(UNSPACED) ?? []).length,
  };
}
