import type { PipelineGraph } from '@planwright/contracts';
import type { DataSource } from 'typeorm';

/** Published graphs: one by its hash, and the newest of each kind or of one. */
export function createGraphReader(dataSource: DataSource) {
  // A published graph never changes, so it is read once a process.
  const known = new Map<string, PipelineGraph>();
  return {
    async byHash(hash: string): Promise<PipelineGraph> {
      const cached = known.get(hash);
      if (cached) return cached;
      const rows: { graph: PipelineGraph }[] = await dataSource.query(
        `SELECT graph FROM pipelines WHERE graph_hash = $1`,
        [hash],
      );
      const graph = rows[0]?.graph;
      if (!graph) throw new Error(`no graph ${hash} is published, though a plan rests on it`);
      known.set(hash, graph);
      return graph;
    },
    async newest(kind?: string): Promise<PipelineGraph[]> {
      const rows: { graph: PipelineGraph }[] = await dataSource.query(
        `SELECT DISTINCT ON (kind) graph FROM pipelines WHERE $1::text IS NULL OR kind = $1
         ORDER BY kind, published_at DESC`,
        [kind ?? null],
      );
      return rows.map(({ graph }) => graph);
    },
  };
}
