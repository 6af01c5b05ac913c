import { type Json, list, type Mapping, text } from './real-run.fixture.js';

const kept = (run: Parameters<Mapping[string]>[0], ratings: string, documents: string) => ({
  document_list: run.json(ratings)['document_list'],
  summary: run.json(ratings)['summary'],
  // Their kept documents do not say how they were rated.
  documents: run.json(documents),
});

const named = (documents: Json | undefined, kind: 'create' | 'find') =>
  list(documents?.['documents']).map((document) => ({
    name: text(document['document_name']),
    kind,
    responsible_role_type: text(document['responsible_role_type']),
  }));

/** Experts, the data to collect, and the documents. */
export const documents: Mapping = {
  expert_review: (run) => {
    const experts = list(run.json('015-2-experts.json'));
    return {
      experts,
      // The first experts were asked, in this order; the files do not name them.
      criticisms: run.items('016-1-{n}-expert_criticism_raw.json').map((criticism, i) => ({
        ...criticism,
        expert_id: experts[i]?.['id'],
        expert_title: experts[i]?.['title'],
      })),
    };
  },
  data_collection: (run) => run.json('017-1-data_collection_raw.json'),
  identify_documents: (run) => ({
    documents_to_create: run.json('017-6-identified_documents_to_create.json'),
    documents_to_find: run.json('017-5-identified_documents_to_find.json'),
  }),
  filter_documents_to_find: (run) =>
    kept(run, '017-7-filter_documents_to_find_raw.json', '017-8-filter_documents_to_find_clean.json'),
  filter_documents_to_create: (run) =>
    kept(run, '017-9-filter_documents_to_create_raw.json', '017-10-filter_documents_to_create_clean.json'),
  draft_documents_to_find: (run) => ({ documents: run.json('017-12-draft_documents_to_find.json') }),
  draft_documents_to_create: (run) => ({ documents: run.json('017-14-draft_documents_to_create.json') }),
  markdown_with_documents_to_create_and_find: (run, outputs) => ({
    markdown: run.text('017-15-documents_to_create_and_find.md'),
    documents: [
      ...named(outputs['draft_documents_to_create'], 'create'),
      ...named(outputs['draft_documents_to_find'], 'find'),
    ],
  }),
};
