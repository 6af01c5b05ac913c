import { escapeHtml } from './escape.js';

/** HTML that was made safe; only `markup` and `trusted` make it. */
export class Markup {
  constructor(readonly html: string) {}
}

type Part = string | number | Markup | readonly Part[] | null | false;

/** Builds HTML from a template: text is escaped, markup goes in as it is, lists are joined, null and false are left out. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(
    strings.reduce((html, text, i) => html + text + (i < parts.length ? render(parts[i]) : ''), ''),
  );
}

/** Takes HTML as safe: only for our own constants and for what `renderMarkdown` returned. */
export const trusted = (html: string): Markup => new Markup(html);

function render(part: Part | undefined): string {
  if (part === undefined || part === null || part === false) return '';
  if (part instanceof Markup) return part.html;
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part.map(render).join('');
}
