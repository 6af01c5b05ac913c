import { describe, expect, it } from '@jest/globals';
import type { SpeedVsDetail } from '@planwright/contracts';
import type { Task } from '../../../definition/task.js';
import { documents as mapping } from '../../real-runs/documents.fixture.js';
import { type Json, RealRun, realRuns } from '../../real-runs/real-run.fixture.js';
import {
  askOf,
  atSpeed,
  contextOf,
  EARLY_INPUTS,
  expectPlain,
  fileOf,
  HOSTILE,
  itemsOf,
} from '../../sample-plan.fixture.js';
import { REVIEW_INPUTS } from '../review-inputs.fixture.js';
import { draftDocumentsToCreate } from './draft-documents-to-create.js';
import { draftDocumentsToFind } from './draft-documents-to-find.js';
import { filterDocumentsToCreate } from './filter-documents-to-create.js';
import { filterDocumentsToFind } from './filter-documents-to-find.js';
import { identifyDocuments } from './identify-documents.js';
import { markdownWithDocumentsToCreateAndFind } from './markdown-with-documents-to-create-and-find.js';

const ifThere = realRuns.length
  ? it.each(realRuns.map(({ name }) => name))
  : it.skip.each(['(no real runs beside the project)']);

const toCreate = (document_name: string, changes: object = {}) => ({
  document_name,
  description: `${document_name} described`,
  responsible_role_type: '"kitchen lead"',
  document_template_primary: ' ',
  document_template_secondary: null,
  steps_to_create: ['one', ' '],
  approval_authorities: '',
  ...changes,
});
const toFind = (document_name: string, changes: object = {}) => ({
  document_name,
  description: `${document_name} described`,
  recency_requirement: '',
  responsible_role_type: 'Somebody else',
  steps_to_find: ['one'],
  access_difficulty: 'Easy: online',
  ...changes,
});

interface Document {
  id: string;
  document_name: string;
  impact_rating?: string | null;
  no_outline?: string;
  essential_information?: string[];
}
/** Composed as it would be stored: an output that its own schema refuses is none. */
const composed = <Output>(task: Task<string, Output>, ...context: Parameters<typeof contextOf>): Output =>
  task.output.parse(task.compose(contextOf(...context)));

const identified = (answer: object) =>
  composed(identifyDocuments, REVIEW_INPUTS, {
    identify: {
      documents_to_create: [toCreate('Lease'), toCreate('Budget')],
      documents_to_find: [toFind('Food law')],
      documents_to_create_part2: [],
      documents_to_find_part2: [],
      ...answer,
    },
  });

describe('the documents', () => {
  it('of both passes are merged, each name once, with ids that stay and differ', () => {
    const answer = {
      documents_to_create_part2: [toCreate('“lease”', { description: 'again' }), toCreate('Menu')],
      documents_to_find_part2: [toFind('Lease')],
    };
    const output = identified(answer);
    expect(output.documents_to_create.map((d) => [d.document_name, d.description])).toEqual([
      ['Lease', 'Lease described'],
      ['Budget', 'Budget described'],
      ['Menu', 'Menu described'],
    ]);
    expect(output.documents_to_find.map((d) => d.document_name)).toEqual(['Food law', 'Lease']);
    const ids = [...output.documents_to_create, ...output.documents_to_find].map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
    expect(identified(answer)).toEqual(output);
  });

  it('have no empty texts, the roles of the team, and an end', () => {
    const many = Array.from({ length: 60 }, (_, i) => `Paper ${i}`);
    const { documents_to_create, documents_to_find } = identified({
      documents_to_create_part2: many.map((name) => toCreate(name)),
      documents_to_find_part2: many.map((name) => toFind(name)),
    });
    expect([documents_to_create.length, documents_to_find.length]).toEqual([24, 16]);
    expect(documents_to_create[0]).toMatchObject({
      responsible_role_type: 'Kitchen Lead',
      document_template_primary: null,
      steps_to_create: ['one'],
      approval_authorities: null,
    });
    expect(documents_to_find[0]).toMatchObject({
      recency_requirement: null,
      responsible_role_type: 'Somebody else',
    });
  });

  it.each(['business', 'personal', 'other'])(
    'of a plan whose purpose is %s are those of its kind',
    (purpose) => {
      const { system, user } = askOf(
        identifyDocuments,
        'identify',
        contextOf({ ...REVIEW_INPUTS, identify_purpose: { ...EARLY_INPUTS.identify_purpose, purpose } }),
      );
      expect(system.includes('No charter')).toBe(purpose === 'personal');
      expect(system.includes('conditions of funders')).toBe(purpose === 'business');
      expect(user).toContain('Ask the landlord');
      expect(user).not.toContain('whole-text');
    },
  );
});

const idOf = (n: number) => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;
const withId = <D extends object>(document: D, n: number) => ({ id: idOf(n), ...document });
const FIVE = ['Lease', 'Budget', 'Menu', 'Rota', 'Diary'];

describe.each([
  ['create', filterDocumentsToCreate, toCreate],
  ['find', filterDocumentsToFind, toFind],
] as const)('documents to %s, rated', (kind, task, make) => {
  const inputs = {
    ...REVIEW_INPUTS,
    identify_documents: {
      documents_to_create: [],
      documents_to_find: [],
      [`documents_to_${kind}`]: FIVE.map((name, i) => withId(make(name), i)),
    },
  };
  const rated = (...ratings: [id: number, impact_rating: string][]) =>
    composed<{ document_list: { id: number }[]; documents: Document[] }>(task, inputs, {
      rate: {
        document_list: ratings.map(([id, impact_rating]) => ({ id, impact_rating, rationale: 'r' })),
        summary: 's',
      },
    });
  const names = (output: { documents: Document[] }) => output.documents.map((d) => d.document_name);

  it('are asked about by their place in the list', () => {
    const { user } = askOf(task, 'rate', contextOf(inputs));
    expect(user).toContain('{"id":4,"document_name":"Diary","description":"Diary described"}');
  });

  it('are kept where they are Critical or High, those first that matter most', () => {
    const output = rated([3, 'Critical'], [0, 'High'], [1, 'Low'], [2, 'Critical'], [4, 'Medium']);
    expect(names(output)).toEqual(['Menu', 'Rota', 'Lease']);
    expect(output.documents.map((d) => d.impact_rating)).toEqual(['Critical', 'Critical', 'High']);
    expect(output.document_list.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4]);
  });

  it('are not moved by ratings of none or by a second rating', () => {
    const output = rated([7, 'Critical'], [1, 'High'], [1, 'Low'], [5, 'Critical']);
    expect(names(output)).toEqual(['Budget']);
    expect(output.document_list).toHaveLength(1);
  });

  it('are never none: the best rated one, or all where nothing was rated', () => {
    expect(names(rated([0, 'Low'], [3, 'Medium'], [4, 'Medium']))).toEqual(['Rota']);
    expect(names(rated())).toEqual(FIVE);
    expect(rated([9, 'High']).documents.map((d) => d.impact_rating)).toEqual(Array(5).fill(null));
  });
});

const outline = (text: string) => ({
  essential_information: [text],
  risks_of_poor_quality: [text, ' '],
  worst_case_scenario: text,
  best_case_scenario: text,
  fallback_alternative_approaches: [text],
});

describe.each([
  ['create', draftDocumentsToCreate, toCreate],
  ['find', draftDocumentsToFind, toFind],
] as const)('documents to %s, outlined', (kind, task, make) => {
  const documents = FIVE.map((name, i) => ({ ...withId(make(name), i), impact_rating: 'High' }));
  const inputs = { ...REVIEW_INPUTS, [`filter_documents_to_${kind}`]: { documents } };

  it.each([
    ['all_details_but_slow', 5],
    ['balanced_speed_and_detail', 4],
    ['fast_but_skip_details', 2],
  ] as [SpeedVsDetail, number][])('are, at the speed %s, the first %i', (speed, count) => {
    const items = itemsOf(task, 'outline', contextOf(inputs, {}, atSpeed(speed)));
    expect(items).toEqual(FIVE.slice(0, count).map((_, i) => `document-${i + 1}`));
  });

  it('are asked about one by one, the document last', () => {
    const { user } = askOf(task, 'outline', contextOf(inputs), 'document-2');
    expect(user).toMatch(new RegExp(`<filter_documents_to_${kind}>\\n\\{"document_name":"Budget"[^<]*\\n</`));
    expect(user).not.toContain('Lease');
    expect(user).not.toContain(idOf(1));
  });

  it('say why they have no outline', () => {
    const answers = { outline: [{ item: 'document-2', answer: outline('x') }] };
    const output = composed<{ documents: Document[] }>(
      task,
      inputs,
      answers,
      atSpeed('balanced_speed_and_detail'),
    );
    expect(output.documents.map((d) => d.no_outline)).toEqual([
      'given_up',
      undefined,
      'given_up',
      'given_up',
      'left_out_at_this_speed',
    ]);
    expect(output.documents[1]).toMatchObject({ document_name: 'Budget', risks_of_poor_quality: ['x'] });
    expect(output.documents[0]).not.toHaveProperty('essential_information');
  });
});

describe('both lists together', () => {
  const together = (create: object[], find: object[]) =>
    composed(markdownWithDocumentsToCreateAndFind, {
      draft_documents_to_create: { documents: create.map(withId) },
      draft_documents_to_find: { documents: find.map(withId) },
    });

  it('stand in one document, those to write first, and name what is not there', () => {
    const { markdown, documents } = together(
      [
        toCreate('Lease', { ...outline('x'), impact_rating: 'Critical' }),
        toCreate('Budget', { no_outline: 'given_up' }),
      ],
      [toFind('Food law', { no_outline: 'left_out_at_this_speed' })],
    );
    expect(markdown.match(/^#+ .*$/gm)).toEqual([
      '## Documents to write',
      '### 1. Lease',
      '### 2. Budget',
      '## Documents to find',
      '### 1. Food law',
    ]);
    expect(markdown.split('### 2. Budget')[1]).toContain('not there: given up');
    expect(markdown.split('### 1. Food law')[1]).toContain('left out at this speed');
    expect(documents.map(({ name, kind }) => [name, kind])).toEqual([
      ['Lease', 'create'],
      ['Budget', 'create'],
      ['Food law', 'find'],
    ]);
  });

  it('show hostile text as it was written', () => {
    const texts = {
      description: HOSTILE,
      responsible_role_type: HOSTILE,
      document_template_primary: HOSTILE,
      approval_authorities: HOSTILE,
      recency_requirement: HOSTILE,
      access_difficulty: HOSTILE,
      steps_to_create: [HOSTILE],
      steps_to_find: [HOSTILE],
      ...outline(HOSTILE),
    };
    expectPlain(together([toCreate(HOSTILE, texts)], [toFind('Law')]).markdown);
    expectPlain(together([toCreate('Lease')], [toFind(HOSTILE, texts)]).markdown);
    const answer = { documents_to_create: [toCreate(HOSTILE, texts)] };
    expectPlain(fileOf(identifyDocuments, '017-4-identified_documents.md', identified(answer)));
  });
});

describe('plans that really ran', () => {
  ifThere('%s: documents have our shape', (name) => {
    const run = new RealRun(name);
    const outputs: Record<string, Json> = {};
    for (const task of [
      identifyDocuments,
      filterDocumentsToFind,
      filterDocumentsToCreate,
      draftDocumentsToFind,
      draftDocumentsToCreate,
      markdownWithDocumentsToCreateAndFind,
    ]) {
      outputs[task.name] = mapping[task.name]?.(run, outputs) as Json;
      expect([task.name, task.output.safeParse(outputs[task.name]).error]).toEqual([task.name, undefined]);
    }
  });
});
