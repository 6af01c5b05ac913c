import type { FailureInfo, Gap, GateInfo, TaskStatus } from '@planwright/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A task of a plan: state, generation, figures. */
@Entity('plan_tasks')
export class PlanTaskEntity {
  @PrimaryColumn({ type: 'uuid' })
  plan_id!: string;

  @PrimaryColumn({ type: 'text' })
  task!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'double precision' })
  weight!: number;

  @Column({ type: 'text', default: 'pending' })
  status!: TaskStatus;

  @Column({ type: 'integer', default: 1 })
  generation!: number;

  @Column({ type: 'integer', default: 0 })
  attempt!: number;

  @Column({ type: 'integer', default: 0 })
  version!: number;

  @Column({ type: 'boolean', default: false })
  edited!: boolean;

  @Column({ type: 'integer', nullable: true })
  candidate!: number | null;

  @Column({ type: 'integer', nullable: true })
  base_version!: number | null;

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  stale_because!: string[];

  @Column({ type: 'integer', default: 0 })
  items_total!: number;

  @Column({ type: 'integer', default: 0 })
  items_done!: number;

  @Column({ type: 'jsonb', default: () => `'[]'` })
  gaps!: Gap[];

  @Column({ type: 'jsonb', nullable: true })
  gate!: GateInfo | null;

  @Column({ type: 'jsonb', nullable: true })
  error!: FailureInfo | null;

  @Column({ type: 'integer', default: 0 })
  calls!: number;

  @Column({ type: 'bigint', default: 0 })
  tokens_input!: number;

  @Column({ type: 'bigint', default: 0 })
  tokens_output!: number;

  @Column({ type: 'bigint', default: 0 })
  tokens_reasoning!: number;

  @Column({ type: 'bigint', default: 0 })
  tokens_cached!: number;

  @Column({ type: 'bigint', default: 0 })
  cost_micros!: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  ready_at!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  started_at!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  completed_at!: Date | null;
}
