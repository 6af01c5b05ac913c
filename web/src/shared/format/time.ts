import { texts } from '../texts/en.js';
import { LOCALE } from './locale.js';

const t = texts.units;

// Words inside of sentences are of the sentences' language.
const relative = new Intl.RelativeTimeFormat(texts.language, { numeric: 'auto', style: 'short' });
const absolute = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'medium' });
const clock = new Intl.DateTimeFormat(LOCALE, { timeStyle: 'medium', hourCycle: 'h23' });

const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** `iso` seen from `now` (milliseconds): "3 min. ago". */
export function formatRelative(iso: string, now: number): string {
  const seconds = (Date.parse(iso) - now) / 1000;
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  return step ? relative.format(Math.round(seconds / step[1]), step[0]) : texts.time.now;
}

export const formatAbsolute = (iso: string): string => absolute.format(new Date(iso));

export const formatClock = (iso: string): string => clock.format(new Date(iso));

/** Durations as a place writes their numbers; `locale` is a BCP 47 tag. */
export function durationsOf(locale: string) {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, maximumFractionDigits: 0 });
  const formatDuration = (ms: number): string => {
    if (ms < 1000) return t.milliseconds(whole.format(Math.max(0, ms)));
    if (ms < 10_000) return t.seconds(tenths.format(ms / 1000));
    const seconds = Math.floor(ms / 1000);
    if (seconds < 60) return t.seconds(whole.format(seconds));
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60) return t.minutesAndSeconds(whole.format(minutes), two.format(seconds % 60));
    return t.hoursAndMinutes(whole.format(Math.floor(minutes / 60)), two.format(minutes % 60));
  };
  return {
    formatDuration,
    formatTicking: (ms: number): string =>
      ms < 10_000 ? t.seconds(whole.format(Math.max(0, Math.floor(ms / 1000)))) : formatDuration(ms),
  };
}

const here = durationsOf(LOCALE);

/** Milliseconds as a person says them: "420 ms", "3.4 s", "2 min 05 s", "1 h 03 min". */
export const formatDuration = here.formatDuration;

/** A ticking duration in whole seconds, so that it does not flicker. */
export const formatTicking = here.formatTicking;
