import type { FailureInfo } from '@planwright/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row a call key: who holds it, what it holds back of the budget, and its answer. */
@Entity('llm_calls')
export class LlmCallEntity {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
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

  @Column({ type: 'integer' })
  generation!: number;

  @Column({ type: 'text' })
  request_hash!: string;

  @Column({ type: 'text' })
  state!: 'claimed' | 'open' | 'answered' | 'failed' | 'cancelled';

  @Column({ type: 'integer', default: 1 })
  round!: number;

  @Column({ type: 'text', nullable: true })
  lease_owner!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lease_until!: Date | null;

  @Column({ type: 'bigint', default: 0 })
  reserved_micros!: number;

  @Column({ type: 'text', nullable: true })
  model!: string | null;

  @Column({ type: 'timestamptz', precision: 6, nullable: true })
  place_at!: Date | null;

  @Column({ type: 'text', nullable: true })
  response_id!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  answer!: unknown;

  @Column({ type: 'uuid', nullable: true })
  answer_interaction_id!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  error!: FailureInfo | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  created_at!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answered_at!: Date | null;
}
