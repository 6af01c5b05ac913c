import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A limit of a provider's model: when its next place is free. */
@Entity('llm_limits')
export class LlmLimitEntity {
  @PrimaryColumn({ type: 'text' })
  provider!: string;

  @PrimaryColumn({ type: 'text' })
  model!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: 'requests' | 'tokens' | 'concurrent';

  @Column({ type: 'double precision', nullable: true })
  per_minute!: number | null;

  @Column({ type: 'timestamptz', precision: 6, default: () => 'now()' })
  next_free_at!: Date;
}
