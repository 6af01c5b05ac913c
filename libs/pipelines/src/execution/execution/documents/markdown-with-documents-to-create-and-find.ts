import { blocks } from '@planwright/documents';
import { z } from 'zod';
import { markdownFile } from '../../../definition/files.js';
import { defineTask } from '../../../definition/task.js';
import {
  DOCUMENTS_MARKDOWN,
  documentsToCreateMarkdown,
  documentsToFindMarkdown,
} from './documents-markdown.js';
import { draftDocumentsToCreate } from './draft-documents-to-create.js';
import { draftDocumentsToFind } from './draft-documents-to-find.js';

export const DocumentsTogether = z.object({
  markdown: z.string(),
  /** For later prompts. */
  documents: z.array(
    z.object({ name: z.string(), kind: z.enum(['create', 'find']), responsible_role_type: z.string() }),
  ),
});
type Output = z.infer<typeof DocumentsTogether>;

/** Joins both lists of documents, those to write first. */
export const markdownWithDocumentsToCreateAndFind = defineTask({
  name: 'markdown_with_documents_to_create_and_find',
  title: 'Documents',
  stage: 'Execution',
  purpose: 'Joins both lists of documents, those to write first.',
  wording: DOCUMENTS_MARKDOWN,
  needs: [draftDocumentsToCreate, draftDocumentsToFind],
  steps: {},
  output: DocumentsTogether,
  compose: ({ inputs }) => {
    const toCreate = inputs.draft_documents_to_create.documents;
    const toFind = inputs.draft_documents_to_find.documents;
    return {
      markdown: blocks(documentsToCreateMarkdown(toCreate), documentsToFindMarkdown(toFind)),
      documents: [
        ...toCreate.map((document) => ({ ...document, kind: 'create' as const })),
        ...toFind.map((document) => ({ ...document, kind: 'find' as const })),
      ].map(({ document_name, kind, responsible_role_type }) => ({
        name: document_name,
        kind,
        responsible_role_type,
      })),
    };
  },
  files: [
    markdownFile('017-15-documents_to_create_and_find.md', 'Documents', (output: Output) => output.markdown),
  ],
  report: { title: 'Documents', order: 540 },
});
