import { ArtefactGroup, FileView, ExportQuery, Finding, FirstReadView } from '@planwright/contracts';
import { StreamQuery } from '../stream/stream-query.js';
import { listOf, ofPlan, type Route } from './route.js';

/** What a plan writes: as it is written, and as files. */
export const FILE_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api/plans/{id}/stream',
    tag: 'Live',
    summary: 'The events of a plan as Server-Sent Events, first those that were',
    query: StreamQuery,
    headers: { 'Last-Event-ID': 'The number of the last event seen; it counts before `since`.' },
    answer: {
      status: 200,
      description: 'Events, each with data {event, payload, seq, at}',
      type: 'text/event-stream',
    },
    problems: [...ofPlan, 'invalid_query'],
  },
  {
    method: 'get',
    path: '/api/plans/{id}/files',
    tag: 'Files',
    summary: 'Files that are there so far, in natural order',
    answer: { status: 200, description: 'Files', schema: listOf(FileView) },
    problems: ofPlan,
  },
  {
    method: 'get',
    path: '/api/plans/{id}/files/{name}',
    tag: 'Files',
    summary: 'One file, with ETag and a single range',
    answer: { status: 200, description: 'The file', type: '*/*' },
    problems: [...ofPlan, 'file_not_found', 'range_not_satisfiable'],
  },
  {
    method: 'get',
    path: '/api/plans/{id}/artefacts',
    tag: 'Files',
    summary: 'Files by stage',
    answer: { status: 200, description: 'Groups in the order of the stages', schema: listOf(ArtefactGroup) },
    problems: ofPlan,
  },
  {
    method: 'get',
    path: '/api/plans/{id}/report',
    tag: 'Files',
    summary: 'The report of a plan that has ended, as one HTML file',
    answer: { status: 200, description: 'The report', type: 'text/html' },
    problems: [...ofPlan, 'report_not_ready'],
  },
  {
    method: 'get',
    path: '/api/plans/{id}/export',
    tag: 'Files',
    summary: 'The plan in a form that other tools read; an unfinished one says in it what is missing',
    query: ExportQuery,
    answer: { status: 200, description: 'The file', type: '*/*' },
    problems: [...ofPlan, 'invalid_query', 'pdf_unavailable'],
  },
  {
    method: 'get',
    path: '/api/plans/{id}/findings',
    tag: 'Files',
    summary: 'What rules found in the plan so far, the gravest first',
    answer: { status: 200, description: 'Findings', schema: listOf(Finding) },
    problems: ofPlan,
  },
  {
    method: 'get',
    path: '/api/plans/{id}/first-read',
    tag: 'Files',
    summary: 'A provisional summary, made in one call right after the start',
    answer: {
      status: 200,
      description: 'How far it is, with its Markdown once it is there',
      schema: FirstReadView,
    },
    problems: ofPlan,
  },
  {
    method: 'get',
    path: '/api/plans/{id}/fallback-report',
    tag: 'Files',
    summary: 'The best report that there can be now, saying what is missing',
    answer: { status: 200, description: 'The report', type: 'text/html' },
    problems: ofPlan,
  },
];
