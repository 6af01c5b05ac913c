import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person sent to a run: applied once by an activity. */
@Entity('inbox')
export class InboxEntity {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  inbox_id!: string;

  @Column({ type: 'uuid' })
  plan_id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'jsonb' })
  payload!: Record<string, unknown>;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  created_at!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  applied_at!: Date | null;

  /** What became of it. */
  @Column({ type: 'jsonb', nullable: true })
  result!: Record<string, unknown> | null;
}
