import { strToU8, zipSync, type Zippable } from 'fflate';
import { cleanLine } from './plain-text.js';
import type { ExportPlan } from './export-input.js';

export interface PackedFile {
  path: string;
  content: string;
}

/** A zip of text files. Times are the day on which the plan was completed, or else made: same files, same bytes. */
export function packZip(plan: ExportPlan, files: readonly PackedFile[]): Uint8Array {
  const packed: Zippable = {};
  for (const { path, content } of files) packed[path] = strToU8(content);
  return zipSync(packed, { level: 6, mtime: dayOf(plan) });
}

/** Zip keeps local time without a zone; noon of a day is there in every zone, whatever its clock changes. */
function dayOf({ completed_at, created_at }: ExportPlan): Date {
  const moment = new Date(completed_at ?? created_at);
  const year = Math.min(2099, Math.max(1980, moment.getUTCFullYear()));
  return new Date(year, moment.getUTCMonth(), moment.getUTCDate(), 12);
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Gives names that any system can unpack inside one folder: no way up or out, no reserved characters or names, none twice
 * even where case does not count.
 */
export function safeNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const path = name
      .split(/[\\/]+/)
      .map(safePart)
      .filter((part) => part !== '');
    const wanted = path.join('/') || 'file';
    const dot = wanted.lastIndexOf('.');
    const [stem, end] =
      dot > wanted.lastIndexOf('/') + 1 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
    let free = wanted;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${stem}-${n}${end}`;
    taken.add(free.toLowerCase());
    return free;
  };
}

function safePart(part: string): string {
  const plain = cleanLine(part)
    .replace(/[:*?"<>|]/g, '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/^[.\s]+(?=[.\s]*$)/, '')
    .replace(/[.\s]+$/, '');
  return RESERVED.test(plain) ? `_${plain}` : [...plain].slice(0, 100).join('');
}
