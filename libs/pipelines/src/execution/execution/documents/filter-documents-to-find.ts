import { z } from 'zod';
import { jsonFile } from '../../../definition/files.js';
import { defineTask } from '../../../definition/task.js';
import { DocumentToFind, KeptFields } from './document.js';
import { keepRated, RatedDocuments, rateStep, RATING_NEEDS, RATING_WORDING } from './rate-documents.js';

export const RatedDocumentsToFind = RatedDocuments.extend({
  /** The Critical and High ones, those first that matter most. */
  documents: z.array(DocumentToFind.extend(KeptFields)).min(1),
});
type Output = z.infer<typeof RatedDocumentsToFind>;

/** Rates the documents to find by what the first phase loses without them, and keeps the Critical and High ones. */
export const filterDocumentsToFind = defineTask({
  name: 'filter_documents_to_find',
  title: 'Documents to find, rated',
  stage: 'Execution',
  purpose:
    'Rates the documents to find by what the first phase loses without them, and keeps the Critical and High ones.',
  wording: { ...RATING_WORDING, rated: 'find' },
  needs: RATING_NEEDS,
  steps: { rate: rateStep('find') },
  output: RatedDocumentsToFind,
  compose: ({ inputs, answers }) => keepRated(inputs.identify_documents.documents_to_find, answers.rate),
  files: [
    jsonFile('017-7-filter_documents_to_find_raw.json', 'Documents to find, ratings', (output: Output) => ({
      document_list: output.document_list,
      summary: output.summary,
    })),
    jsonFile(
      '017-8-filter_documents_to_find_clean.json',
      'Documents to find, kept',
      (output: Output) => output.documents,
    ),
  ],
});
