import type { FailureInfo } from '@planwright/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One attempt at a call, with what was asked and answered. */
@Entity('llm_interactions')
export class LlmInteractionEntity {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  interaction_id!: string;

  @Column({ type: 'uuid' })
  call_id!: string;

  @Column({ type: 'uuid' })
  plan_id!: string;

  @Column({ type: 'text' })
  task!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text' })
  step!: string;

  @Column({ type: 'text', default: '' })
  item!: string;

  @Column({ type: 'integer', default: 1 })
  round!: number;

  @Column({ type: 'integer' })
  attempt!: number;

  @Column({ type: 'text' })
  provider!: string;

  @Column({ type: 'text' })
  model!: string;

  @Column({ type: 'text' })
  credential!: string;

  @Column({ type: 'text' })
  status!: 'running' | 'completed' | 'failed' | 'cancelled';

  @Column({ type: 'jsonb' })
  request!: unknown;

  @Column({ type: 'text', nullable: true })
  response!: string | null;

  @Column({ type: 'text', nullable: true })
  reasoning!: string | null;

  @Column({ type: 'text', nullable: true })
  response_id!: string | null;

  @Column({ type: 'text', nullable: true })
  previous_response_id!: string | null;

  @Column({ type: 'text', nullable: true })
  fallback_from!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  error!: FailureInfo | null;

  @Column({ type: 'integer', default: 0 })
  tokens_input!: number;

  @Column({ type: 'integer', default: 0 })
  tokens_output!: number;

  @Column({ type: 'integer', default: 0 })
  tokens_reasoning!: number;

  @Column({ type: 'integer', default: 0 })
  tokens_cached!: number;

  @Column({ type: 'bigint', default: 0 })
  cost_micros!: number;

  @Column({ type: 'integer', nullable: true })
  queued_ms!: number | null;

  @Column({ type: 'integer', nullable: true })
  first_token_ms!: number | null;

  @Column({ type: 'integer', nullable: true })
  latency_ms!: number | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  created_at!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  completed_at!: Date | null;
}
