import type { ExportPlan } from './export-input.js';

/** Lower-case Latin letters, digits and single dashes, at most `limit` long; `fallback` where nothing is left of the text. */
export function slug(text: string, fallback: string, limit = 60): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, limit)
    .replace(/-+$/, '');
  return plain === '' ? fallback : plain;
}

/** `<title>-<first 8 of the id>.<extension>`, safe as a file name and in a header everywhere. */
export const fileName = (plan: ExportPlan, extension: string): string =>
  `${slug(plan.title, 'plan')}-${slug(plan.id.slice(0, 8), 'plan')}.${extension}`;
