import { z } from 'zod';
import { jsonFile } from '../../../definition/files.js';
import { defineTask, type InputsOf } from '../../../definition/task.js';
import { DocumentToCreate, KeptFields, OutlineFields } from './document.js';
import { filterDocumentsToCreate } from './filter-documents-to-create.js';
import { OUTLINE_NEEDS, OUTLINE_WORDING, outlineStep, withOutlines } from './outline-documents.js';

export const OutlinedDocumentsToCreate = z.object({
  /** A document that was given up, or left out at this speed, has no outline fields. */
  documents: z.array(DocumentToCreate.extend({ ...KeptFields, ...OutlineFields })).min(1),
});
type Output = z.infer<typeof OutlinedDocumentsToCreate>;

const NEEDS = [...OUTLINE_NEEDS, filterDocumentsToCreate] as const;
const SOURCE = {
  tag: filterDocumentsToCreate.name,
  documents: (inputs: InputsOf<typeof NEEDS>) => inputs.filter_documents_to_create.documents,
  usualItems: 9,
  file: '017-13-{n}-draft_documents_to_create_raw.json',
} as const;

/** Outlines each document to write that was kept: what it must hold, and what happens if it does not. */
export const draftDocumentsToCreate = defineTask({
  name: 'draft_documents_to_create',
  title: 'Documents to write, outlined',
  stage: 'Execution',
  purpose:
    'Outlines each document to write that was kept: what it must hold, and what happens if it does not.',
  wording: { ...OUTLINE_WORDING, SOURCE, outlined: 'create' },
  needs: NEEDS,
  steps: { outline: outlineStep('create', SOURCE) },
  output: OutlinedDocumentsToCreate,
  compose: ({ plan, inputs, answers }) => ({
    documents: withOutlines(SOURCE.documents(inputs), plan.speed, answers.outline),
  }),
  files: [
    jsonFile(
      '017-14-draft_documents_to_create.json',
      'Documents to write, outlined',
      (output: Output) => output.documents,
    ),
  ],
});
