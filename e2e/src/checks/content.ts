import type { FileView, PipelineGraph, PlanView } from '@planwright/contracts';
import { createHash } from 'node:crypto';
import type { Api } from '../stack/api.js';
import type { Query } from './stored.js';

interface StoredContent {
  task: string;
  item: string;
  name: string;
  version: number;
  generation: number;
  content: string;
  size: number;
  sha256: string;
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** Every completed task has its output and all its files; every text is what its size and digest say, in REST too. */
export async function contentProblems(
  query: Query,
  api: Api,
  plan: PlanView,
  files: FileView[],
): Promise<string[]> {
  const contents = await query<StoredContent>(
    `SELECT task, item, name, version, generation, content, size, sha256 FROM plan_content WHERE plan_id = $1
     ORDER BY task, item, name, version`,
    [plan.plan_id],
  );
  const problems: string[] = [];
  const newest = new Map<string, number>();
  for (const { task, item, name, version, content, size, sha256: digest } of contents) {
    const path = [task, item, name].filter(Boolean).join('/');
    if (version !== (newest.get(path) ?? 0) + 1) problems.push(`${path} has a gap before version ${version}`);
    newest.set(path, version);
    if (Buffer.byteLength(content) !== size || sha256(content) !== digest)
      problems.push(`${path} version ${version} is not what its size and digest say`);
  }
  const completed = await query<{ task: string; generation: number; version: number; graph: PipelineGraph }>(
    `SELECT t.task, t.generation, t.version, g.graph
     FROM plan_tasks t JOIN plans p USING (plan_id) JOIN pipelines g USING (graph_hash)
     WHERE t.plan_id = $1 AND t.status = 'completed'`,
    [plan.plan_id],
  );
  for (const { task, generation, version, graph } of completed) {
    const output = contents.find((c) => c.task === task && c.name === 'output' && c.version === version);
    if (output?.generation !== generation || newest.get(`${task}/output`) !== version)
      problems.push(`${task} has no output of generation ${generation} as its newest version ${version}`);
    for (const { name } of graph.tasks.find((spec) => spec.name === task)?.files ?? [])
      // The file of a map's items stands for as many as were answered, which is one at least.
      if (!files.some((file) => file.name === name.replace('{n}', '1')))
        problems.push(`${task} is completed without ${name}`);
  }
  const downloads = files.map(async ({ name, size, sha256: digest }) => {
    const response = await api.request('GET', `/api/plans/${plan.plan_id}/files/${encodeURIComponent(name)}`);
    const body = Buffer.from(await response.arrayBuffer());
    return response.ok && body.length === size && sha256(body) === digest
      ? []
      : [
          `${name} as downloaded is not what the list says (${response.status}, ${body.length} of ${size} bytes)`,
        ];
  });
  return [...problems, ...(await Promise.all(downloads)).flat()];
}
