import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that a person can download; its text is the content row. */
@Entity('plan_files')
export class PlanFileEntity {
  @PrimaryColumn({ type: 'uuid' })
  plan_id!: string;

  @PrimaryColumn({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  task!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'uuid' })
  content_id!: string;

  @Column({ type: 'text' })
  content_type!: string;

  @Column({ type: 'integer' })
  size!: number;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  created_at!: Date;
}
