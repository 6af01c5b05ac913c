import { z } from 'zod';
import { jsonFile } from '../../../definition/files.js';
import { defineTask, type InputsOf } from '../../../definition/task.js';
import { DocumentToFind, KeptFields, OutlineFields } from './document.js';
import { filterDocumentsToFind } from './filter-documents-to-find.js';
import { OUTLINE_NEEDS, OUTLINE_WORDING, outlineStep, withOutlines } from './outline-documents.js';

export const OutlinedDocumentsToFind = z.object({
  /** A document that was given up, or left out at this speed, has no outline fields. */
  documents: z.array(DocumentToFind.extend({ ...KeptFields, ...OutlineFields })).min(1),
});
type Output = z.infer<typeof OutlinedDocumentsToFind>;

const NEEDS = [...OUTLINE_NEEDS, filterDocumentsToFind] as const;
const SOURCE = {
  tag: filterDocumentsToFind.name,
  documents: (inputs: InputsOf<typeof NEEDS>) => inputs.filter_documents_to_find.documents,
  usualItems: 7,
  file: '017-11-{n}-draft_documents_to_find_raw.json',
} as const;

/** Outlines each document to find that was kept: what it must hold, and what happens if it does not. */
export const draftDocumentsToFind = defineTask({
  name: 'draft_documents_to_find',
  title: 'Documents to find, outlined',
  stage: 'Execution',
  purpose:
    'Outlines each document to find that was kept: what it must hold, and what happens if it does not.',
  wording: { ...OUTLINE_WORDING, SOURCE, outlined: 'find' },
  needs: NEEDS,
  steps: { outline: outlineStep('find', SOURCE) },
  output: OutlinedDocumentsToFind,
  compose: ({ plan, inputs, answers }) => ({
    documents: withOutlines(SOURCE.documents(inputs), plan.speed, answers.outline),
  }),
  files: [
    jsonFile(
      '017-12-draft_documents_to_find.json',
      'Documents to find, outlined',
      (output: Output) => output.documents,
    ),
  ],
});
