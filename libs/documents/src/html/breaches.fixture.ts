const ATTRIBUTE: Record<string, RegExp> = {
  href: /^(https?:\/\/|mailto:)[^"]*$/i,
  title: /^[^"]*$/,
  target: /^_blank$/,
  rel: /^noopener noreferrer nofollow$/,
  start: /^\d+$/,
  align: /^(left|center|right)$/,
  id: /^h-\d+$/,
};
const TAGS = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol li blockquote pre code a table thead tbody tr th td br hr b strong i em u s del ins mark small sub sup kbd'.split(
    ' ',
  ),
);
/** What stands around a table; it is ours. */
export const WRAPPER = '<div class="scroll" role="group" aria-label="Table" tabindex="0">';

/**
 * Every `<` of the output must open or close an allowed tag with allowed attributes. This holds for any parser: with no
 * raw-text or foreign element in the list, none can read the rest otherwise.
 */
export function breachesOf(html: string): string[] {
  const breaches: string[] = [];
  for (const piece of html
    .replaceAll(WRAPPER, '')
    .replaceAll('</table></div>', '</table>')
    .split('<')
    .slice(1)) {
    const tag = /^(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)( \/)?>/.exec(piece);
    if (!tag || !TAGS.has(tag[2] as string)) {
      breaches.push(`<${piece}`);
      continue;
    }
    for (const [, name, value] of (tag[3] as string).matchAll(/ ([a-z]+)="([^"]*)"/g))
      if (!ATTRIBUTE[name as string]?.test(value as string)) breaches.push(`${name}="${value}"`);
    if (tag[2] === 'a' && tag[1] === '' && !tag[3]?.includes('rel=')) breaches.push(`<${piece}`);
  }
  return breaches;
}
