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
}

const BOUNDS: Bounds = { entries: 5000, text: 4_000_000 };

/** Calls what it is given a moment later, once; gives back nothing. */
export type Later = (call: () => void) => void;

const HIDDEN_MS = 1000;
/** With the next frame: however many words come before it, they are drawn once. A hidden page draws none. */
const nextFrame: Later = (call) => {
  if (document.hidden) setTimeout(call, HIDDEN_MS);
  else requestAnimationFrame(call);
};

const lengthOf = (entry: Entry): number =>
  entry.kind === 'log'
    ? entry.message.length
    : [...entry.reasoning, ...entry.output].reduce((sum, piece) => sum + piece.text.length, 0);

/**
 * What a plan's run said: log lines and streamed answers, in the order they began, bounded so that a long run never
 * grows the page. Listeners are told at most once a frame.
 */
export class TerminalStore {
  private entries: Entry[] = [];
  private readonly positions = new Map<string, number>();
  private dropped = 0;
  private size = 0;
  private snapshot: TerminalSnapshot = { entries: [], dropped: 0 };
  private readonly listeners = new Set<() => void>();
  private waiting = false;

  constructor(
    private readonly bounds: Bounds = BOUNDS,
    private readonly later: Later = nextFrame,
    private readonly now: () => string = () => new Date().toISOString(),
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): TerminalSnapshot => this.snapshot;

  /** Takes a stored event; the same one twice is one. */
  event(event: FeedEvent): void {
    if (event.event === 'log_line') this.log(event.seq, event.at, event.payload);
    if (event.event === 'llm_interaction') this.interaction(event.at, event.payload);
  }

  delta({ interaction_id: id, task, kind, offset, text }: LlmDelta): void {
    this.change(id, this.now(), task, (entry) =>
      // The stored text is the whole truth; a late delta adds nothing to it.
      entry.end && entry.whole ? entry : { ...entry, [kind]: addPiece(entry[kind], offset, text) },
    );
  }

  /** Puts the stored text in the place of a stream that was missed in part. */
  complete(id: string, texts: { reasoning: string | null; output: string | null }): void {
    const whole = (text: string | null): Piece[] => (text ? [{ start: 0, text }] : []);
    if (!this.positions.has(id)) return;
    this.change(id, '', '', (entry) => ({
      ...entry,
      reasoning: whole(texts.reasoning),
      output: whole(texts.output),
      whole: true,
    }));
  }

  /** True for a call of which some words were seen. */
  isStreaming(id: string): boolean {
    const entry = this.answer(id);
    return entry !== undefined && entry.reasoning.length + entry.output.length > 0;
  }

  /** True for a call that has ended and of which a part was missed. */
  isIncomplete(id: string): boolean {
    const entry = this.answer(id);
    return entry !== undefined && entry.end !== null && !entry.whole;
  }

  /** The tasks of calls that have ended and of which a part was missed, each once. */
  incompleteTasks(): string[] {
    const missing = this.entries.filter((entry) => entry.kind === 'answer' && entry.end && !entry.whole);
    return [...new Set(missing.map((entry) => entry.task).filter((task) => task !== null))];
  }

  private answer(id: string): AnswerEntry | undefined {
    const position = this.positions.get(id);
    const entry = position === undefined ? undefined : this.entries[position - this.dropped];
    return entry?.kind === 'answer' ? entry : undefined;
  }

  private log(seq: number, at: string, payload: EventPayload<'log_line'>): void {
    const id = `log ${seq}`;
    if (this.positions.has(id)) return;
    const { level, message } = payload;
    this.put({ kind: 'log', id, seq, at, level, message, task: payload.task ?? null });
  }

  private interaction(at: string, payload: EventPayload<'llm_interaction'>): void {
    this.change(payload.interaction_id, at, payload.task, (entry) => {
      const model = payload.model;
      if (payload.status === 'running') return { ...entry, model };
      const seen = entry.reasoning.length + entry.output.length > 0;
      const missed = !seen || hasHole(entry.reasoning) || hasHole(entry.output);
      return { ...entry, model, end: payload, whole: entry.whole || !missed };
    });
  }

  private change(id: string, at: string, task: string, edit: (entry: AnswerEntry) => AnswerEntry): void {
    const position = this.positions.get(id);
    const known = this.answer(id);
    // One that was left out already stays out.
    if (position !== undefined && !known) return;
    if (position === undefined || !known) {
      const blank = { reasoning: [], output: [], end: null, model: null, whole: false };
      this.put(edit({ kind: 'answer', id, interactionId: id, at, task, ...blank }));
      return;
    }
    const edited = edit(known);
    this.size += lengthOf(edited) - lengthOf(known);
    this.entries[position - this.dropped] = edited;
    this.settle();
  }

  private put(entry: Entry): void {
    this.positions.set(entry.id, this.dropped + this.entries.length);
    this.entries.push(entry);
    this.size += lengthOf(entry);
    this.settle();
  }

  private settle(): void {
    let surplus = 0;
    let size = this.size;
    while (
      this.entries.length - surplus > this.bounds.entries ||
      (size > this.bounds.text && this.entries.length - surplus > 1)
    ) {
      const oldest = this.entries[surplus];
      if (!oldest) break;
      size -= lengthOf(oldest);
      surplus += 1;
    }
    if (surplus > 0) {
      this.entries.splice(0, surplus);
      this.dropped += surplus;
      this.size = size;
    }
    if (this.waiting) return;
    this.waiting = true;
    this.later(() => this.tell());
  }

  private tell(): void {
    this.waiting = false;
    const entries = this.entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    this.snapshot = { entries, dropped: this.dropped };
    for (const listener of this.listeners) listener();
  }
}
