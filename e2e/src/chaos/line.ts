import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A TCP line between two programs that can be disturbed: cut, slow or standing still. What is on its way when it is cut
 * is lost to both ends, as with a pulled cable; what waits while it stands still is delivered afterwards, in order.
 */
export class Line {
  private latencyMs = 0;
  private still: { until: Promise<void>; end(): void } | null = null;
  private readonly pairs = new Set<readonly [net.Socket, net.Socket]>();
  private readonly server: net.Server;

  private constructor(private readonly target: number) {
    this.server = net.createServer((near) => this.join(near));
  }

  /** Listens on a free port of this machine and passes everything on to `target`, another of its ports. */
  static async to(target: number): Promise<Line> {
    const line = new Line(target);
    await new Promise<void>((resolve, reject) => {
      line.server.once('error', reject);
      line.server.listen(0, '127.0.0.1', resolve);
    });
    return line;
  }

  get port(): number {
    return (this.server.address() as net.AddressInfo).port;
  }

  get connections(): number {
    return this.pairs.size;
  }

  /** Ends every connection at once; new ones are taken. */
  cut(): void {
    for (const [near, far] of this.pairs) {
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
  }

  /** Everything arrives `ms` later in each direction; 0 ends it. */
  delay(ms: number): void {
    this.latencyMs = ms;
  }

  /** Nothing arrives until `goOn`. */
  standStill(): void {
    if (this.still) return;
    let end = (): void => undefined;
    const until = new Promise<void>((resolve) => (end = resolve));
    this.still = { until, end };
  }

  goOn(): void {
    this.still?.end();
    this.still = null;
  }

  async close(): Promise<void> {
    this.goOn();
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(near: net.Socket): void {
    const far = net.connect({ host: '127.0.0.1', port: this.target, noDelay: true });
    near.setNoDelay(true);
    const pair = [near, far] as const;
    this.pairs.add(pair);
    this.carry(near, far);
    this.carry(far, near);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.on('close', () => this.pairs.delete(pair));
    }
  }

  private carry(from: net.Socket, to: net.Socket): void {
    let last = Promise.resolve();
    const inTurn = (deliver: () => void): void => {
      const due = Date.now() + this.latencyMs;
      last = last.then(() => this.arrives(due)).then(deliver);
    };
    from.on('data', (chunk) => inTurn(() => void (to.writable && to.write(chunk))));
    from.on('end', () => inTurn(() => void to.end()));
    // An end that was reset, or could not be reached, takes the other with it.
    from.on('error', () => to.destroy());
    from.on('close', () => inTurn(() => void to.end()));
  }

  private async arrives(due: number): Promise<void> {
    while (this.still) await this.still.until;
    const rest = due - Date.now();
    if (rest > 0) await sleep(rest);
  }
}
