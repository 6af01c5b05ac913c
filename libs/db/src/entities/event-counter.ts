import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number of a stream. */
@Entity('event_counters')
export class EventCounterEntity {
  @PrimaryColumn({ type: 'text' })
  stream!: string;

  @Column({ type: 'integer' })
  seq!: number;
}
