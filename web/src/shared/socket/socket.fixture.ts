import { EventEmitter } from 'node:events';
import type { FeedEvent, JoinAck, JoinPlan } from '@planwright/contracts';
import { PLAN_ID } from './plan.fixture.js';

/** A socket with a server's side to speak from. */
export class FakeSocket {
  connected = false;
  active = true;
  connects = 0;
  joins: JoinPlan[] = [];
  left = 0;
  ack: JoinAck = { ok: true, plan_id: PLAN_ID, status: 'running', last_seq: 99 };
  /** Why no answer to a join comes, or null. */
  late: Error | null = null;
  private readonly heard = new EventEmitter();

  on(name: string, listener: (...told: unknown[]) => void) {
    this.heard.on(name, listener);
  }
  off(name: string, listener: (...told: unknown[]) => void) {
    this.heard.off(name, listener);
  }
  timeout() {
    return {
      emit: (_name: string, body: JoinPlan, answer: (late: Error | null, ack: JoinAck) => void) => {
        this.joins.push(body);
        answer(this.late, this.ack);
      },
    };
  }
  emit() {
    this.left += 1;
  }
  connect() {
    this.connects += 1;
    this.connected = true;
    this.heard.emit('connect');
  }
  drop(active: boolean) {
    this.connected = false;
    this.active = active;
    this.heard.emit('disconnect');
  }
  tell({ event, payload, seq, at }: FeedEvent, planId = PLAN_ID) {
    this.heard.emit(event, payload, { seq, at, plan_id: planId });
  }
}
