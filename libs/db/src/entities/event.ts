import type { EventName } from '@planwright/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A stored event; `seq` is gapless on its stream. */
@Entity('events')
export class EventEntity {
  @PrimaryColumn({ type: 'text' })
  stream!: string;

  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  event!: EventName;

  @Column({ type: 'jsonb' })
  payload!: Record<string, unknown>;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  at!: Date;
}
