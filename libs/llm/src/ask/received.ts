import type { LlmAttempt } from '@planwright/engine';
import type { Response } from 'openai/resources/responses/responses';

type DeltaKind = 'reasoning' | 'output';

/** What has come of an answer so far: kept when the attempt fails, since it was paid for. */
export class Received {
  text = '';
  reasoning = '';
  refusal = '';
  responseId: string | null = null;
  /** Number of the last event taken; a stream that is taken up again goes on after it. */
  lastSequence: number | null = null;
  response: Response | null = null;
  firstTokenMs: number | null = null;
  /** An error of the caller's own callback: it goes back as it is. */
  callbackError: { error: unknown } | null = null;
  private readonly started = performance.now();

  constructor(
    private readonly attempt: Pick<LlmAttempt, 'onDelta' | 'onResponseId'>,
    private readonly background: boolean,
  ) {}

  elapsedMs(): number {
    return Math.round(performance.now() - this.started);
  }

  /** Tells the caller the id, once, and waits until it is stored: it is what a lost response is found by. */
  async name(responseId: string): Promise<void> {
    if (this.responseId) return;
    this.responseId = responseId;
    try {
      await this.attempt.onResponseId?.(responseId, this.background);
    } catch (error) {
      this.callbackError = { error };
      throw error;
    }
  }

  /** Whether an event is new; a provider may tell old ones again to who takes a stream up again. */
  isNew(sequence: number | undefined): boolean {
    if (sequence === undefined) return true;
    if (this.lastSequence !== null && sequence <= this.lastSequence) return false;
    this.lastSequence = sequence;
    return true;
  }

  /** A piece that came live. Its offset is that of its first UTF-16 unit in the whole text of its kind. */
  piece(kind: DeltaKind, text: string): void {
    this.firstTokenMs ??= this.elapsedMs();
    this.add(kind, text);
  }

  /** The whole answer. What had not come live (after a cut, a poll) is told now, so that offsets stay without a gap. */
  finish(response: Response): void {
    this.response = response;
    const parts = (response.output ?? []).flatMap((item) => (item.type === 'message' ? item.content : []));
    const text = parts.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
    const summaries = (response.output ?? []).flatMap((item) =>
      item.type === 'reasoning' ? item.summary : [],
    );
    this.refusal =
      parts.map((part) => (part.type === 'refusal' ? part.refusal : '')).join('') || this.refusal;
    this.text = this.complete('output', this.text, text);
    this.reasoning = this.complete(
      'reasoning',
      this.reasoning,
      summaries.map((summary) => summary.text).join('\n\n'),
    );
  }

  private complete(kind: DeltaKind, live: string, whole: string): string {
    if (whole === '' || whole === live) return live;
    if (whole.startsWith(live)) this.add(kind, whole.slice(live.length));
    return whole;
  }

  private add(kind: DeltaKind, text: string): void {
    if (text === '') return;
    const offset = kind === 'output' ? this.text.length : this.reasoning.length;
    if (kind === 'output') this.text += text;
    else this.reasoning += text;
    try {
      this.attempt.onDelta?.({ kind, offset, text });
    } catch (error) {
      this.callbackError = { error };
      throw error;
    }
  }
}
