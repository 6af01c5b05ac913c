import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key that made a plan, with the hash of the body it came with. */
@Entity('idempotency_keys')
export class IdempotencyKeyEntity {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  body_sha256!: string;

  @Column({ type: 'uuid' })
  plan_id!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  created_at!: Date;
}
