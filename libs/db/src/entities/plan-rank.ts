import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What changes of a plan with every call and lists are sorted by; a trigger keeps it equal to `plans`. */
@Entity('plan_ranks')
export class PlanRankEntity {
  @PrimaryColumn({ type: 'uuid' })
  plan_id!: string;

  @Column({ type: 'bigint' })
  spent_micros!: number;

  @Column({ type: 'numeric', precision: 4, scale: 1 })
  progress_percentage!: number;
}
