import type { PipelineGraph } from '@planwright/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published graph; plans refer to it by its hash. */
@Entity('pipelines')
export class PipelineEntity {
  @PrimaryColumn({ type: 'text' })
  graph_hash!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'jsonb' })
  graph!: PipelineGraph;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  published_at!: Date;
}
