import { CancellationScope, condition, Trigger } from '@temporalio/workflow';

/** Thrown to a task that waits for a slot when the walk winds down: what it did so far is kept in the ledger. */
export class WindingDown extends Error {
  override name = 'WindingDown';
}

/**
 * At most `limit` steps at once; none starts while the walk is held (paused, waiting for a person, winding down). A slot goes
 * to whoever has waited longest: that one is woken and nobody else, since a plan may have a thousand who wait.
 */
export class Slots {
  private taken = 0;
  private windingDown = false;
  private readonly holds = new Set<string>();
  private readonly queue = new Set<Trigger<void>>();

  constructor(
    private readonly limit: number,
    /** A slot is free and nobody waits for it. */
    private readonly onFree: () => void,
  ) {}

  get running(): number {
    return this.taken;
  }

  get free(): boolean {
    return !this.holds.size && !this.windingDown && this.taken < this.limit;
  }

  /** Whether most slots are free, so that one may be held by a task that is not ready yet. */
  get spare(): boolean {
    return this.free && this.taken < Math.floor(this.limit / 2);
  }

  hold(reason: string): void {
    this.holds.add(reason);
  }

  release(reason: string): void {
    if (this.holds.delete(reason)) this.serve();
  }

  windDown(): void {
    this.windingDown = true;
    for (const turn of this.queue) turn.reject(new WindingDown('the run winds down'));
    this.queue.clear();
  }

  /**
   * Takes a slot, at once where one is free. `ledgerOnly`: the step asks nobody, it only reads what was answered, so neither
   * a hold nor the limit stops it.
   */
  async take(ledgerOnly = false): Promise<void> {
    if (this.windingDown) throw new WindingDown('the run winds down');
    if (ledgerOnly || this.free) {
      this.taken++;
      return;
    }
    await this.turn();
  }

  give(): void {
    this.taken--;
    this.serve();
  }

  /** Waits like take(), but takes nothing. */
  async whenWindingDownOr(predicate: () => boolean): Promise<void> {
    await condition(() => this.windingDown || predicate());
    if (this.windingDown) throw new WindingDown('the run winds down');
  }

  private async turn(): Promise<void> {
    const turn = new Trigger<void>();
    this.queue.add(turn);
    CancellationScope.current().cancelRequested.catch((error: unknown) => {
      // Whose turn it was has the slot, and gives it back.
      if (this.queue.delete(turn)) turn.reject(error as Error);
    });
    await turn;
  }

  private serve(): void {
    for (const turn of this.queue) {
      if (!this.free) return;
      this.queue.delete(turn);
      this.taken++;
      turn.resolve();
    }
    if (this.free) this.onFree();
  }
}
