import { applyEvent, emptyPlanState, type FeedEvent } from '@planwright/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Line, OpenLine } from './lines.js';

const COME_BACK_MS = 30;

/**
 * Somebody who watches a plan: folds what is told, is cut off where `cuts` says (after so many more events each time)
 * and whenever the other side ends the line, and comes back with the last number seen.
 */
export class Viewer {
  state = emptyPlanState();
  /** How often the line was lost or cut. */
  cutOffs = 0;
  /** Numbers that did not follow the last one: gaps, doubles, wrong order. There must be none. */
  readonly faults: string[] = [];
  private line: Line | null = null;
  private closed = false;
  private untilCut: number;
  private readonly cuts: number[];

  constructor(
    private readonly open: OpenLine,
    cuts: readonly number[] = [],
  ) {
    this.cuts = [...cuts];
    this.untilCut = this.cuts.shift() ?? Infinity;
    this.connect();
  }

  close(): void {
    this.closed = true;
    this.line?.cut();
  }

  private connect(): void {
    if (this.closed) return;
    let mine = true;
    const leave = (): void => {
      if (!mine) return;
      mine = false;
      this.cutOffs++;
      line.cut();
      void sleep(COME_BACK_MS).then(() => this.connect());
    };
    const line = this.open(
      this.state.lastSeq,
      (event) => {
        if (!mine) return;
        this.take(event);
        if (--this.untilCut > 0) return;
        this.untilCut = this.cuts.shift() ?? Infinity;
        leave();
      },
      leave,
    );
    this.line = line;
  }

  private take(event: FeedEvent): void {
    if (event.seq !== this.state.lastSeq + 1)
      this.faults.push(`${event.seq} came after ${this.state.lastSeq}`);
    else this.state = applyEvent(this.state, event);
  }
}
