import {
  blocks,
  bulletList,
  escapeMarkdown,
  escapeParagraphs,
  numberedList,
  section,
  table,
} from '@planwright/documents';
import type { DocumentOutline, DocumentToCreate, DocumentToFind, ImpactRating } from './document.js';

/** A document may have been rated and outlined, or only identified so far. */
type Shown<D> = Omit<D, 'id'> &
  Partial<DocumentOutline> & {
    impact_rating?: ImpactRating | null;
    no_outline?: 'given_up' | 'left_out_at_this_speed' | undefined;
  };

const MISSING = {
  given_up: 'The outline is not there: given up.',
  left_out_at_this_speed: 'The outline is not there: left out at this speed.',
};

const labelled = (label: string, text: string | null | undefined): string =>
  text?.trim() ? `**${label}:** ${escapeMarkdown(text)}` : '';

const listed = (label: string, lines: readonly string[] | undefined, list = bulletList): string =>
  lines?.length ? `**${label}:**\n\n${list(lines.map(escapeMarkdown))}` : '';

const outline = (document: Shown<object>): string =>
  blocks(
    document.no_outline ? MISSING[document.no_outline] : '',
    listed('Has to tell', document.essential_information),
    listed('Where it is poor', document.risks_of_poor_quality),
    labelled('At worst', document.worst_case_scenario),
    labelled('At best', document.best_case_scenario),
    listed('Without it', document.fallback_alternative_approaches),
  );

/** All documents in a table; the column of ratings is there where any was rated. */
function overview<D extends Shown<{ document_name: string; responsible_role_type: string }>>(
  documents: readonly D[],
  last: string,
  lastOf: (document: D) => string | null,
): string {
  const rated = documents.some(({ impact_rating }) => impact_rating);
  return table(
    ['#', 'Document', 'Responsible', ...(rated ? ['Impact'] : []), last],
    documents.map((document, i) => [
      String(i + 1),
      escapeMarkdown(document.document_name),
      escapeMarkdown(document.responsible_role_type) || 'nobody yet',
      ...(rated ? [document.impact_rating ?? ''] : []),
      escapeMarkdown(lastOf(document) ?? ''),
    ]),
  );
}

/** The documents that the project writes: a table of all, then each with its steps and its outline. */
export const documentsToCreateMarkdown = (documents: readonly Shown<DocumentToCreate>[]): string =>
  section(
    2,
    'Documents to write',
    overview(documents, 'Approved by', (document) => document.approval_authorities),
    ...documents.map((document, i) =>
      section(
        3,
        `${i + 1}. ${escapeMarkdown(document.document_name)}`,
        escapeParagraphs(document.description),
        labelled('Template', document.document_template_primary),
        labelled('Or', document.document_template_secondary),
        listed('Steps', document.steps_to_create, numberedList),
        outline(document),
      ),
    ),
  );

/** The documents that the project obtains: a table of all, then each with its steps and its outline. */
export const documentsToFindMarkdown = (documents: readonly Shown<DocumentToFind>[]): string =>
  section(
    2,
    'Documents to find',
    overview(documents, 'Access', (document) => document.access_difficulty),
    ...documents.map((document, i) =>
      section(
        3,
        `${i + 1}. ${escapeMarkdown(document.document_name)}`,
        escapeParagraphs(document.description),
        labelled('How recent', document.recency_requirement),
        listed('Steps', document.steps_to_find, numberedList),
        outline(document),
      ),
    ),
  );

/** For the `wording` of the tasks that show documents. */
export const DOCUMENTS_MARKDOWN = {
  documentsToCreateMarkdown,
  documentsToFindMarkdown,
  overview,
  outline,
  labelled,
  listed,
  MISSING,
};
