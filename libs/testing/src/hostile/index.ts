import { CONTAINERS, DOCUMENT_TAGS, EVENT_HANDLERS, FOREIGN, MUTATIONS, SCRIPTS, STYLES } from './html.js';
import { LINKS } from './links.js';
import { MARKDOWN } from './markdown.js';
import { CELLS, CONTROL, DIAGRAMS, JSON_TEXTS } from './shapes.js';

/**
 * What a model could answer to have something run, loaded or covered where its answer is read. Whatever runs calls
 * `__pwned`; whatever is loaded comes from `evil.example`: a test listens for both.
 */
export const HOSTILE_MARKUP: readonly string[] = [
  ...SCRIPTS,
  ...EVENT_HANDLERS,
  ...LINKS,
  ...FOREIGN,
  ...STYLES,
  ...MUTATIONS,
  ...CONTAINERS,
  ...DOCUMENT_TAGS,
  ...MARKDOWN,
];

export const HOSTILE_DIAGRAMS: readonly string[] = DIAGRAMS;
export const HOSTILE_CELLS: readonly string[] = CELLS;
export const HOSTILE_JSON: readonly string[] = JSON_TEXTS;
export const HOSTILE_CONTROL: readonly string[] = CONTROL;

/** All of it, for places that show any text. */
export const HOSTILE: readonly string[] = [
  ...HOSTILE_MARKUP,
  ...CELLS,
  ...JSON_TEXTS,
  ...CONTROL,
  ...DIAGRAMS.map((source) => `\`\`\`mermaid\n${source}\n\`\`\``),
];

/** What runs nothing but costs whoever reads it carelessly much time or stack. */
export { DEEP } from './shapes.js';
