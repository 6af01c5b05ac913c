import { condition } from '@temporalio/workflow';

/** Thrown to a task that waits for a slot when the walk winds down: what it did so far is kept in the ledger. */
export class WindingDown extends Error {
  override name = 'WindingDown';
}

/** At most `limit` steps at once; none starts while the walk is held (paused, waiting for a person, winding down). */
export class Slots {
  private taken = 0;
  private windingDown = false;
  private readonly holds = new Set<string>();

  constructor(private readonly limit: number) {}

  get running(): number {
    return this.taken;
  }

  get held(): boolean {
    return this.holds.size > 0;
  }

  get free(): boolean {
    return !this.held && !this.windingDown && this.taken < this.limit;
  }

  /** Whether most slots are free, so that one may be held by a task that is not ready yet. */
  get spare(): boolean {
    return this.free && this.taken < Math.floor(this.limit / 2);
  }

  hold(reason: string): void {
    this.holds.add(reason);
  }

  release(reason: string): void {
    this.holds.delete(reason);
  }

  windDown(): void {
    this.windingDown = true;
  }

  /** Waits for a slot. `ledgerOnly`: the step asks nobody, it only reads what was answered, so a hold does not stop it. */
  async take(ledgerOnly = false): Promise<void> {
    const ready = () => this.windingDown || ledgerOnly || this.free;
    while (!ready()) await condition(ready);
    if (this.windingDown) throw new WindingDown('the run winds down');
    this.taken++;
  }

  give(): void {
    this.taken--;
  }

  /** Waits like take(), but takes nothing. */
  async whenWindingDownOr(predicate: () => boolean): Promise<void> {
    await condition(() => this.windingDown || predicate());
    if (this.windingDown) throw new WindingDown('the run winds down');
  }
}
