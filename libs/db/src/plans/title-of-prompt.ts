const MOST = 80;

/**
 * A title for a plan that was given none: the first line that has words, without Markdown marks, cut at a word's end to
 * 80 characters. Never empty.
 */
export function titleOfPrompt(prompt: string): string {
  const line = prompt
    .slice(0, 4000)
    .split(/\r?\n/)
    .map((text) =>
      text
        .replace(/^[\s#>*\-–•\d.)]+/, '')
        .replace(/[*_`]+/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .find((text) => /[\p{L}\p{N}]/u.test(text));
  const text = line ?? 'Plan';
  const sentence = /^.{8,79}?[.!?](?=\s)/u.exec(text)?.[0] ?? text;
  if ([...sentence].length <= MOST) return sentence.replace(/(?<=[^.])\.$/, '');
  const cut = [...sentence].slice(0, MOST - 1).join('');
  const end = cut.lastIndexOf(' ');
  return `${(end > MOST / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.]+$/, '')}…`;
}
