import { readFileSync } from 'node:fs';

// Loaded into a worker before anything else (`node --import …/shifted-clock.js?file=<path>`): `Date` is then off by the
// milliseconds that the file holds. Only `Date` of JavaScript is: timers, performance.now(), Temporal's own code (which
// is not JavaScript), workflow code (whose Date comes from history) and every other process keep the true time.
const LOOK_EVERY_MS = 100;

const file = new URL(import.meta.url).searchParams.get('file') ?? '';
const TrueDate = Date;
let offset = 0;

function look(): void {
  try {
    offset = Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    offset = 0;
  }
}

const now = (): number => TrueDate.now() + offset;
globalThis.Date = new Proxy(TrueDate, {
  construct: (target, args: [], newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], newTarget) as object,
  apply: () => new TrueDate(now()).toString(),
  get: (target, property, receiver) =>
    property === 'now' ? now : (Reflect.get(target, property, receiver) as unknown),
});

look();
setInterval(look, LOOK_EVERY_MS).unref();
