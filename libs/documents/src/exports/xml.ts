/** An element; only `xml` makes one, so that every text in it is escaped. */
export class Xml {
  constructor(readonly source: string) {}
}

/** Characters that XML 1.0 has no way to write are replaced. */
const escapeXml = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n\r\u0085]|[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"\r]/g, (character) => `&#${character.codePointAt(0)};`);

/** An element of text or of elements. Names are ours and go in as they are. */
export function xml(
  name: string,
  content: string | number | readonly Xml[],
  attributes: Readonly<Record<string, string>> = {},
): Xml {
  const opening = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)];
  const inside =
    typeof content === 'object' ? content.map(({ source }) => source).join('') : escapeXml(String(content));
  return new Xml(`<${opening.join(' ')}>${inside}</${name}>\n`);
}

/** A file of UTF-8 with that root. */
export const xmlFile = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.source}`;
