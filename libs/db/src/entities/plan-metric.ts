import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Sums of the attempts of a task by model. */
@Entity('plan_metrics')
export class PlanMetricEntity {
  @PrimaryColumn({ type: 'uuid' })
  plan_id!: string;

  @PrimaryColumn({ type: 'text' })
  task!: string;

  @PrimaryColumn({ type: 'text' })
  model!: string;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ type: 'integer', default: 0 })
  failures!: number;

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

  @Column({ type: 'bigint', default: 0 })
  latency_ms!: number;

  @Column({ type: 'bigint', default: 0 })
  queued_ms!: number;
}
