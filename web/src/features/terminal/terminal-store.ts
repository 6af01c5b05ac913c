import type { EventPayload, FeedEvent, LlmDelta } from '@planwright/contracts';
import { addPiece, hasHole, type Piece } from './text-pieces.js';

export interface LogEntry {
  kind: 'log';
  id: string;
  seq: number;
  at: string;
  level: EventPayload<'log_line'>['level'];
  task: string | null;
  message: string;
}

export interface AnswerEntry {
  kind: 'answer';
  id: string;
  at: string;
  task: string;
  interactionId: string;
  reasoning: readonly Piece[];
  output: readonly Piece[];
  /** What the provider told when the call ended; null while it streams. */
  end: EventPayload<'llm_interaction'> | null;
  model: string | null;
  /** False while the stored text is wanted because some of the stream was missed. */
  whole: boolean;
}

export type Entry = LogEntry | AnswerEntry;

export interface TerminalSnapshot {
  entries: readonly Entry[];
  /** How many older entries were left out to stay within the bounds. */
  dropped: number;
}

export interface Bounds {
  entries: number;
  /** UTF-16 units of all streamed text together. */
  text: number;
  /** The same while nobody looks at the terminal: older answers are stored, and read again when they come into sight. */
  unseenText: number;
}

const BOUNDS: Bounds = { entries: 5000, text: 4_000_000, unseenText: 150_000 };

/** Calls what it is given a moment later, once; gives back nothing. */
export type Later = (call: () => void) => void;

const HIDDEN_MS = 1000;
/** With the next frame: however many words come before it, they are drawn once. A hidden page draws none. */
const nextFrame: Later = (call) => {
  if (document.hidden) setTimeout(call, HIDDEN_MS);
  else requestAnimationFrame(call);
};

interface Place {
  id: string;
  at: string;
  /** A call that is known by its words alone has no number yet, and nothing that was told at its time is newer. */
  seq: number;
}

const isAfter = (a: Place, b: Place): boolean => a.at > b.at || (a.at === b.at && a.seq > b.seq);

const lengthOf = (entry: Entry): number =>
  entry.kind === 'log'
    ? entry.message.length
    : [...entry.reasoning, ...entry.output].reduce((sum, piece) => sum + piece.text.length, 0);

/**
 * What a plan's run said: log lines and streamed answers, in the order they began, bounded so that a long run never
 * grows the page: history that is read late never takes the place of what is newer. Listeners are told at most once a
 * frame.
 */
export class TerminalStore {
  /** Where each entry stands in time; the oldest is the first to be left out, whenever it came. */
  private places: Place[] = [];
  private readonly entries = new Map<string, Entry>();
  private readonly leftOut = new Set<string>();
  private size = 0;
  private snapshot: TerminalSnapshot = { entries: [], dropped: 0 };
  private readonly listeners = new Set<() => void>();
  /** There is more than the snapshot has. */
  private behind = false;
  private waiting = false;

  constructor(
    private readonly bounds: Bounds = BOUNDS,
    private readonly later: Later = nextFrame,
    private readonly now: () => string = () => new Date().toISOString(),
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.read();
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): TerminalSnapshot => {
    if (this.behind && this.listeners.size === 0) this.look();
    return this.snapshot;
  };

  /** All entries as they are by now, without the wait for the next frame. */
  latest(): Entry[] {
    return this.places.map(({ id }) => this.entries.get(id)).filter((entry) => entry !== undefined);
  }

  /** Takes a stored event; the same one twice is one. */
  event(event: FeedEvent): void {
    if (event.event === 'log_line') this.log(event.seq, event.at, event.payload);
    if (event.event !== 'llm_interaction') return;
    this.interaction(event.seq, event.at, event.payload);
    if (event.payload.status !== 'running' && this.listeners.size === 0)
      this.forget(event.payload.interaction_id);
  }

  delta({ interaction_id: id, task, kind, offset, text }: LlmDelta): void {
    this.change({ id, at: this.now(), seq: Infinity }, task, (entry) =>
      // The stored text is the whole truth; a late delta adds nothing to it.
      entry.end && entry.whole ? entry : { ...entry, [kind]: addPiece(entry[kind], offset, text) },
    );
  }

  /** Puts the stored text in the place of a stream that was missed in part. */
  complete(id: string, texts: { reasoning: string | null; output: string | null }): void {
    const whole = (text: string | null): Piece[] => (text ? [{ start: 0, text }] : []);
    const known = this.answer(id);
    if (!known) return;
    this.replace(known, {
      ...known,
      reasoning: whole(texts.reasoning),
      output: whole(texts.output),
      whole: true,
    });
  }

  /** True for a call that has ended and of which a part was missed. */
  isIncomplete(id: string): boolean {
    const entry = this.answer(id);
    return entry !== undefined && entry.end !== null && !entry.whole;
  }

  /** The tasks of calls that have ended and of which a part was missed, each once. */
  incompleteTasks(): string[] {
    const missing = this.latest().filter((entry) => entry.kind === 'answer' && entry.end && !entry.whole);
    return [...new Set(missing.map((entry) => entry.task).filter((task) => task !== null))];
  }

  private answer(id: string): AnswerEntry | undefined {
    const entry = this.entries.get(id);
    return entry?.kind === 'answer' ? entry : undefined;
  }

  private log(seq: number, at: string, payload: EventPayload<'log_line'>): void {
    const id = `log ${seq}`;
    if (this.entries.has(id)) return;
    const { level, message } = payload;
    this.put({ id, at, seq }, { kind: 'log', id, seq, at, level, message, task: payload.task ?? null });
  }

  private interaction(seq: number, at: string, payload: EventPayload<'llm_interaction'>): void {
    this.change({ id: payload.interaction_id, at, seq }, payload.task, (entry) => {
      const model = payload.model;
      if (payload.status === 'running') return { ...entry, model };
      const seen = entry.reasoning.length + entry.output.length > 0;
      const missed = !seen || hasHole(entry.reasoning) || hasHole(entry.output);
      return { ...entry, model, end: payload, whole: entry.whole || !missed };
    });
  }

  private change(place: Place, task: string, edit: (entry: AnswerEntry) => AnswerEntry): void {
    const { id, at } = place;
    const known = this.answer(id);
    if (known) return this.replace(known, edit(known));
    const blank = { reasoning: [], output: [], end: null, model: null, whole: false };
    this.put(place, edit({ kind: 'answer', id, interactionId: id, at, task, ...blank }));
  }

  private replace(known: Entry, entry: Entry): void {
    this.size += lengthOf(entry) - lengthOf(known);
    this.entries.set(entry.id, entry);
    this.settle();
  }

  private put(place: Place, entry: Entry): void {
    // One that was left out already stays out.
    if (this.leftOut.has(place.id)) return;
    const newer = this.places.findLastIndex((each) => !isAfter(each, place)) + 1;
    this.places.splice(newer, 0, place);
    this.entries.set(entry.id, entry);
    this.size += lengthOf(entry);
    this.settle();
  }

  /** Lets go of the words of older answers that are stored whole; the one that has just ended is none. */
  private forget(newest: string): void {
    let kept = 0;
    for (const entry of this.latest().reverse()) {
      kept += lengthOf(entry);
      if (kept <= this.bounds.unseenText || entry.kind === 'log' || entry.id === newest) continue;
      if (entry.whole && entry.end?.status === 'completed')
        this.replace(entry, { ...entry, reasoning: [], output: [], whole: false });
    }
  }

  private settle(): void {
    let surplus = 0;
    while (
      this.entries.size > this.bounds.entries ||
      (this.size > this.bounds.text && this.entries.size > 1)
    ) {
      const oldest = this.places[surplus];
      const entry = oldest && this.entries.get(oldest.id);
      if (!entry) break;
      this.size -= lengthOf(entry);
      this.entries.delete(entry.id);
      this.leftOut.add(entry.id);
      surplus += 1;
    }
    if (surplus > 0) this.places = this.places.slice(surplus);
    this.behind = true;
    // Nobody looks: a frame asked for would be drawn by the whole page, for nothing.
    if (this.waiting || this.listeners.size === 0) return;
    this.waiting = true;
    this.later(() => this.tell());
  }

  private tell(): void {
    this.waiting = false;
    this.look();
    for (const listener of this.listeners) listener();
  }

  private look(): void {
    this.behind = false;
    this.snapshot = { entries: this.latest(), dropped: this.leftOut.size };
  }
}
