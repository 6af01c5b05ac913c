import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a search looks into, in small letters; a trigger keeps it equal to `plans`. */
@Entity('plan_search')
export class PlanSearchEntity {
  @PrimaryColumn({ type: 'uuid' })
  plan_id!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  prompt!: string;
}
