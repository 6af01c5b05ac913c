import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.resolve(import.meta.dirname, '../..');

/** Classes and declarations that name a side of the screen: from right to left they are on the wrong one. */
const SIDE_CLASS =
  /(?:^|[\s"'`:!])-?(?:(?:scroll-)?[pm][lr]-[\w[(.]|(?:left|right)-(?:\[|\(|\d|px\b|auto\b|full\b)|text-(?:left|right)(?![\w-])|(?:float|clear)-(?:left|right)(?![\w-])|border-[lr](?![\w])|rounded-(?:[lr]|[tb][lr])(?![\w]))/;
const SIDE_DECLARATION =
  /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)|left|right)[\w-]*\s*:/;

const wrongLines = (file: string, wrong: RegExp): string[] =>
  readFileSync(path.join(SOURCES, file), 'utf8')
    .split('\n')
    .flatMap((line, index) => (wrong.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []));

const filesOf = (ending: string): string[] =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));

it('knows a class that names a side', () => {
  const wrong = [
    '"pl-5"',
    '"max-lg:ml-[3px]"',
    '"-left-2"',
    '"text-right"',
    '"border-l"',
    '"md:rounded-tl-lg"',
  ];
  const fine = [
    '"ps-5"',
    '"start-2"',
    '"border-line"',
    '"rounded-lg"',
    '"text-start"',
    '"place-items"',
    '"me-1"',
  ];
  expect(wrong.filter((each) => !SIDE_CLASS.test(each))).toEqual([]);
  expect(fine.filter((each) => SIDE_CLASS.test(each))).toEqual([]);
});

it('no class and no declaration of the page names a side: start and end follow the direction of reading', () => {
  const sources = filesOf('.tsx').filter((file) => !file.endsWith('.spec.tsx'));
  expect(sources.length).toBeGreaterThan(100);
  const wrong = [
    ...sources.flatMap((file) => wrongLines(file, SIDE_CLASS)),
    ...filesOf('.css').flatMap((file) => wrongLines(file, SIDE_DECLARATION)),
  ];
  expect(wrong).toEqual([]);
});
