import type { MadeFrom } from '@planwright/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of one text that a task made; `item` is '' outside a map. */
@Entity('plan_content')
export class PlanContentEntity {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  content_id!: string;

  @Column({ type: 'uuid' })
  plan_id!: string;

  @Column({ type: 'text' })
  task!: string;

  @Column({ type: 'text', default: '' })
  item!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  generation!: number;

  @Column({ type: 'text' })
  content!: string;

  @Column({ type: 'text' })
  content_type!: string;

  @Column({ type: 'integer' })
  size!: number;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text' })
  definition_hash!: string;

  @Column({ type: 'text' })
  author!: 'model' | 'code' | 'person';

  @Column({ type: 'jsonb', nullable: true })
  made_from!: MadeFrom | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  created_at!: Date;
}
