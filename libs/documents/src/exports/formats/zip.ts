import { compareFileNames } from '../../files/natural-order.js';
import { packZip, safeNames } from '../pack-zip.js';
import type { ExportFormat } from '../export-format.js';
import { csv } from './csv.js';
import { html } from './html.js';
import { json } from './json.js';
import { md } from './md.js';

const CONTENT = [
  ['report.html', html],
  ['plan.md', md],
  ['plan.json', json],
  ['work.csv', csv],
] as const;

/** Report, document and data, and every file of the plan under `files/`. */
export const zip: ExportFormat = {
  extension: 'zip',
  contentType: 'application/zip',
  title: 'Everything (zip)',
  build: (input) => {
    const nameOf = safeNames();
    const files = [...input.files].sort((a, b) => compareFileNames(a.name, b.name));
    return packZip(input.plan, [
      ...CONTENT.map(([path, format]) => ({ path, content: format.build(input) as string })),
      ...files.map(({ name, content }) => ({ path: `files/${nameOf(name)}`, content })),
    ]);
  },
};
