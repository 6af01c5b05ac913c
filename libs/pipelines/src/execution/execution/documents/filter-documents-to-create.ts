import { z } from 'zod';
import { jsonFile } from '../../../definition/files.js';
import { defineTask } from '../../../definition/task.js';
import { DocumentToCreate, KeptFields } from './document.js';
import { keepRated, RatedDocuments, rateStep, RATING_NEEDS, RATING_WORDING } from './rate-documents.js';

export const RatedDocumentsToCreate = RatedDocuments.extend({
  /** The Critical and High ones, those first that matter most. */
  documents: z.array(DocumentToCreate.extend(KeptFields)).min(1),
});
type Output = z.infer<typeof RatedDocumentsToCreate>;

/** Rates the documents to write by what the first phase loses without them, and keeps the Critical and High ones. */
export const filterDocumentsToCreate = defineTask({
  name: 'filter_documents_to_create',
  title: 'Documents to write, rated',
  stage: 'Execution',
  purpose:
    'Rates the documents to write by what the first phase loses without them, and keeps the Critical and High ones.',
  wording: { ...RATING_WORDING, rated: 'create' },
  needs: RATING_NEEDS,
  steps: { rate: rateStep('create') },
  output: RatedDocumentsToCreate,
  compose: ({ inputs, answers }) => keepRated(inputs.identify_documents.documents_to_create, answers.rate),
  files: [
    jsonFile(
      '017-9-filter_documents_to_create_raw.json',
      'Documents to write, ratings',
      (output: Output) => ({
        document_list: output.document_list,
        summary: output.summary,
      }),
    ),
    jsonFile(
      '017-10-filter_documents_to_create_clean.json',
      'Documents to write, kept',
      (output: Output) => output.documents,
    ),
  ],
});
