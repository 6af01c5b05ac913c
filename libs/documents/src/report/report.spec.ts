import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { buildReport } from './build-report.js';
import { count, dateTime, duration, money } from './formats.js';
import type { ReportInput } from '@planwright/contracts';
import { REPORT_SCRIPT } from './report-script.js';
import { reportInput, sectionOf, troubledInput } from './report.fixture.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

const textOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const mainOf = (html: string): string => textOf(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '');

describe('buildReport', () => {
  it('is one file that needs nothing else and runs its own script alone', () => {
    const html = buildReport(reportInput());
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain(
      `content="default-src &#39;none&#39;; script-src &#39;sha256-${sha256(REPORT_SCRIPT)}&#39;; style-src &#39;unsafe-inline&#39;; img-src data:;`,
    );
    expect(html.split(`<script>${REPORT_SCRIPT}</script>`)).toHaveLength(2);
    expect(html.replace(REPORT_SCRIPT, '').match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<link|<img|<iframe|\ssrc=|url\(|@import|\son\w+=/i);
    for (const part of ['<header', '<nav', '<main', '<footer', 'prefers-color-scheme: dark', '@media print'])
      expect(html).toContain(part);
    expect(buildReport(reportInput())).toBe(html);
  });

  it('shows every section once, under its title, and links each from the contents', () => {
    const html = buildReport(reportInput());
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    expect(html).toContain('<strong>without waste</strong>');
    expect(html).toContain('<h3 id="section-purpose-1">Why</h3>');
    expect(mainOf(html).match(/Purpose/g)).toHaveLength(1);
    expect(mainOf(html)).not.toContain('missing');
    expect(html).toContain('<blockquote class="prompt" lang="en">Open a zero-waste café in Lisbon.\nBudget');
  });

  it('tells how it was made', () => {
    const text = textOf(buildReport(reportInput()));
    expect(text).toContain('3 min 20 s');
    expect(text).toContain('123,456 read, 7,890 written');
    expect(text).toContain('Analysis 9 100,000 5,000 1 min 2 s $0.0300');
    expect(text).toContain('Strategic 5 23,456 2,890 – $0.0123');
    expect(text).toContain('model-a 14');
    expect(text).not.toMatch(/offline/i);
  });

  it('says of the worked example that it took no call', () => {
    const text = textOf(buildReport(reportInput({}, { example: true })));
    expect(text).toContain('written beforehand');
    expect(text).not.toContain('$');
  });

  it('says at the top what is missing, what failed and why, what was given up, and who wrote it', () => {
    const html = buildReport(troubledInput());
    const text = mainOf(html);
    const top = text.slice(0, text.indexOf('Text of purpose'));
    for (const said of [
      'Made by the offline provider',
      'English only, not advice',
      '3 sections are missing',
      'Levers : The provider refused the key of model-a.',
      'Scenarios : Rests on Levers, which failed.',
      'Team : Being written now.',
      '1 task failed',
      'The provider refused the key of model-a.',
      'What to do:',
      'It held back: Scenarios.',
      '1 gap',
      'escalation : The answer broke its form three times.',
    ])
      expect(top).toContain(said);
    expect(text).toContain('Edited by a person. Text of purpose.');
    // Once in the list of what is missing, once among the failures, once in its own place; the plan's error is the same.
    expect(text.match(/The provider refused the key/g)).toHaveLength(3);
    expect(textOf(html)).toContain('Ended with failures');
    expect(/<title>[^<]*<\/title>/.exec(html)?.[0]).toContain('offline provider');
  });

  it('marks gaps of a completed plan, and keeps the place of sections still to come in a live one', () => {
    const gapped = reportInput(
      { sections: [sectionOf('a', { gaps: [{ item: 'one', reason: 'timed out' }] })] },
      { outcome: 'completed_with_gaps' },
    );
    expect(textOf(buildReport(gapped))).toContain('Completed with gaps');
    const live = reportInput(
      { sections: [sectionOf('a'), sectionOf('b', { markdown: null, status: 'pending' })] },
      { status: 'running', outcome: null, completed_at: null },
    );
    const text = textOf(buildReport(live));
    expect(text).toContain('1 of 2 sections is here');
    expect(text).toContain('Still to come.');
    expect(text).toContain('Completed not yet');
  });

  it('lets no field of any kind become markup', () => {
    const evil = `"><script>alert(1)</script>" onload=alert(1) '<img src=x></style></title>`;
    const poisoned = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) return value.map((inner) => poisoned(inner));
      if (value !== null && typeof value === 'object')
        return Object.fromEntries(
          Object.entries(value).map(([name, inner]) => [name, poisoned(inner, name)]),
        );
      return typeof value === 'string' && !['status', 'outcome', 'mode', 'code'].includes(key) ? evil : value;
    };
    const html = buildReport({ ...(poisoned(troubledInput()) as ReportInput), lang: evil });
    // Compared to a boolean, so that a breach does not print the whole report.
    expect(/<script(?!>const PARTS)|<img|<[^<>]*" onload/i.test(html)).toBe(false);
    expect(html.match(/<\/style>|<\/title>/g)).toHaveLength(2);
  });
});

describe('figures', () => {
  it('reads well from tiny to huge', () => {
    expect([0, 0.00042, 0.5, 1234.5].map(money)).toEqual(['$0.00', '$0.0004', '$0.50', '$1234.50']);
    expect([0, 850, 42_000, 200_000, 7_500_000, 3_600_000].map(duration)).toEqual([
      '0 ms',
      '850 ms',
      '42 s',
      '3 min 20 s',
      '2 h 5 min',
      '1 h',
    ]);
    expect([0, 999, 1000, 1234567].map(count)).toEqual(['0', '999', '1,000', '1,234,567']);
    expect(dateTime('2026-11-21T09:05:00+01:00')).toBe('21 November 2026, 08:05 UTC');
    expect(dateTime('soon')).toBe('soon');
  });
});
