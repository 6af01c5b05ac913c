import { hash32 } from '../chance/chance.js';
import { findingBanks } from '../writing/banks/finding-sentences.js';
import { questionPairs } from '../writing/banks/question-pairs.js';
import { riskBook } from '../writing/banks/risk-book.js';
import { knownCases } from '../writing/books/known-cases.js';
import { rulesOf } from '../writing/books/rules.js';
import type { FieldKind, RiskPart } from '../writing/field-forms.js';
import type { Sheet, Spot } from './spot.js';

type BookKind = Extract<FieldKind, { as: 'pair' | 'risk' | 'finding' | 'case' | 'rule' }>;

/** A text out of a book whose entries have parts that belong together; fields of one object take one entry. */
export function fromBook(kind: BookKind, spot: Spot, sheet: Sheet): string {
  const { domain } = sheet.subject;
  switch (kind.as) {
    case 'pair': {
      const turn = hash32(sheet.instructions) % questionPairs.length;
      const pair = questionPairs[(turn + spot.index) % questionPairs.length] ?? questionPairs[0];
      return write(pair[kind.part], spot, sheet);
    }
    case 'finding': {
      const asked = /\bquestion:\s*(.+)/u.exec(sheet.instructions)?.[1] ?? sheet.instructions;
      const bank = findingBanks.find(({ asks }) => asks.test(asked)) ?? findingBanks[0];
      const shapes = bank[kind.part];
      const text = write(shapes[spot.index % shapes.length] ?? shapes[0], spot, sheet);
      return text;
    }
    case 'risk':
      return write(riskShape(kind.part, spot.index + kind.from, sheet), spot, sheet);
    case 'case': {
      const cases = knownCases[domain];
      // A list inside a case has its own places; the case is that of the item around it.
      const at = /\[\d+\]\.[^[\]]*\[\d+\]$/u.test(spot.path) ? spot.outerIndex : spot.index;
      return cases[at % cases.length]?.[kind.part] ?? '';
    }
    case 'rule': {
      const entries = rulesOf[domain][kind.part];
      return entries[spot.index % entries.length] ?? '';
    }
  }
}

/** Fields of one object speak of the same sums and months: what is left open is settled by the object's path. */
function write(shape: string, spot: Spot, { writer }: Sheet): string {
  return writer.phrase(shape, spot.focus, spot.path.replace(/\.\w+$/u, ''));
}

function riskShape(part: RiskPart, index: number, { subject }: Sheet): string {
  const fitting = riskBook.filter(
    ({ not }) =>
      !(not === 'digital' && subject.digital) && !(not === 'personal' && subject.purpose === 'personal'),
  );
  const entry = fitting[index % fitting.length] ?? riskBook[0];
  if (entry === undefined) return '{hazard}';
  if (part !== 'answer') return entry[part];
  const first = /^Before: (.+?)\. Then:/u.exec(entry.action)?.[1] ?? entry.action;
  return `{roleName}: ${first}.`;
}
