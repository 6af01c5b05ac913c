import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A process that is alive as long as `seen_at` is young. */
@Entity('processes')
export class ProcessEntity {
  @PrimaryColumn({ type: 'uuid' })
  process_id!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'text' })
  host!: string;

  @Column({ type: 'integer' })
  pid!: number;

  @Column({ type: 'jsonb', default: () => `'{}'` })
  info!: Record<string, unknown>;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  started_at!: Date;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  seen_at!: Date;
}
