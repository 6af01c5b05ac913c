import type { FailureInfo, PlanOutcome, PlanStatus, SpeedVsDetail } from '@planwright/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A plan with its state, money and counters. Money is micro-dollars. */
@Entity('plans')
export class PlanEntity {
  @PrimaryColumn({ type: 'uuid' })
  plan_id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  prompt!: string;

  @Column({ type: 'text', default: 'pending' })
  status!: PlanStatus;

  @Column({ type: 'text', nullable: true })
  outcome!: PlanOutcome | null;

  @Column({ type: 'text' })
  graph_hash!: string;

  @Column({ type: 'text' })
  speed_vs_detail!: SpeedVsDetail;

  @Column({ type: 'text', nullable: true })
  llm_model!: string | null;

  @Column({ type: 'boolean', default: false })
  offline!: boolean;

  @Column({ type: 'boolean', default: false })
  example!: boolean;

  @Column({ type: 'jsonb', nullable: true })
  intake!: unknown;

  @Column({ type: 'jsonb', default: () => `'{}'` })
  options!: Record<string, unknown>;

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  tags!: string[];

  @Column({ type: 'uuid', nullable: true })
  project_id!: string | null;

  @Column({ type: 'uuid', nullable: true })
  source_plan_id!: string | null;

  @Column({ type: 'bigint', nullable: true })
  budget_micros!: number | null;

  @Column({ type: 'bigint', default: 0 })
  spent_micros!: number;

  @Column({ type: 'bigint', default: 0 })
  reserved_micros!: number;

  @Column({ type: 'bigint', default: 0 })
  tokens_input!: number;

  @Column({ type: 'bigint', default: 0 })
  tokens_output!: number;

  @Column({ type: 'bigint', default: 0 })
  tokens_reasoning!: number;

  @Column({ type: 'bigint', default: 0 })
  tokens_cached!: number;

  @Column({ type: 'numeric', precision: 4, scale: 1, default: 0 })
  progress_percentage!: number;

  @Column({ type: 'integer', default: 0 })
  completed_tasks!: number;

  @Column({ type: 'integer', default: 0 })
  failed_tasks!: number;

  @Column({ type: 'integer', default: 0 })
  blocked_tasks!: number;

  @Column({ type: 'integer' })
  total_tasks!: number;

  @Column({ type: 'jsonb', nullable: true })
  error!: FailureInfo | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  workflow_started_at!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  created_at!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  started_at!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  completed_at!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  archived_at!: Date | null;
}
