import { describe, expect, it } from '@jest/globals';
import {
  type CallLedger,
  type CloseBeside,
  type Llm,
  type LlmAttempt,
  LlmFailure,
  type LlmReply,
  type OpenHedge,
  type RunStore,
} from '@planwright/engine';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ActivityDependencies } from '../dependencies.js';
import { askHedged } from './ask-hedged.js';
import { hedgeOf } from './hedge-call.js';
import { type Asking, startRequest } from './provider-request.js';

const TOKENS = { input: 4, output: 3, reasoning: 0, cached: 0 };

const asking: Asking = {
  call: {
    ref: { plan_id: 'plan', task: 'a', step: 'draft', item: '', generation: 1 },
    question: { system: 's', user: 'u', schema: {}, schemaName: 'a', maxOutputTokens: 100 },
    schema: z.object({ by: z.string() }),
    preferredModel: null,
    requestHash: 'h',
    item: null,
    definitionHash: 'd',
  },
  claim: { kind: 'claimed', callId: 'call', round: 1, past: [], broken: null, pickUp: null, begun: null },
  leaseOwner: 'one',
  decision: { kind: 'ask', modelId: 'm', delayMs: 0, repair: false, fallbackFrom: null },
  model: {
    id: 'm',
    provider: 'p',
    credential: 'c',
    priority: 1,
    capabilities: [],
    offline: true,
    timeoutMs: 1_000,
    background: false,
    prices: { input: 1, output: 2, cachedInput: 0 },
    limits: { concurrent: 2 },
  },
};

/** A model that takes so many milliseconds for the first and the second request. */
function modelOf(...takes: number[]) {
  const keys: string[] = [];
  const told = { asked: (_requests: number): void => undefined };
  const ask = async ({ callKey, signal, onDelta }: LlmAttempt): Promise<LlmReply> => {
    const ms = takes[keys.push(callKey) - 1] ?? 0;
    onDelta?.({ kind: 'output', offset: 0, text: callKey });
    told.asked(keys.length);
    await sleep(ms, undefined, { signal }).catch(() => {
      throw new LlmFailure('llm_cancelled', 'The call was cancelled.', { text: 'half', durationMs: 7 });
    });
    const text = JSON.stringify({ by: callKey });
    return {
      text,
      reasoning: '',
      structuredOutput: 'json_schema',
      json: JSON.parse(text),
      responseId: null,
      tokens: TOKENS,
      costMicros: 5,
      firstTokenMs: 1,
      durationMs: ms,
    };
  };
  return { keys, told, llm: { ask } as unknown as Llm };
}

async function run(
  { llm, told }: ReturnType<typeof modelOf>,
  openHedge: CallLedger['openHedge'] = () => Promise.resolve({ attempt: 2 }),
  cancelAtRequest?: number,
) {
  const hedges: OpenHedge[] = [];
  const closed: CloseBeside[] = [];
  const deltas: { interaction_id: string; text: string }[] = [];
  const cancel = new AbortController();
  const deps = {
    llm,
    ledger: {
      openHedge: (hedge) => {
        hedges.push(hedge);
        return openHedge(hedge);
      },
      closeBeside: (input) => {
        closed.push(input);
        return Promise.resolve(true);
      },
    } as Partial<CallLedger>,
    store: {
      notifyDeltas: (relayed) => {
        deltas.push(...relayed);
        return Promise.resolve();
      },
    } as Partial<RunStore>,
  } as ActivityDependencies;
  told.asked = (requests) => {
    // Not before what asks has its request in hand.
    if (requests === cancelAtRequest) setImmediate(() => cancel.abort());
  };
  const opened = { interactionId: 'first', attempt: 1, queuedMs: 3 };
  const first = startRequest(deps, asking, opened, cancel.signal);
  const hedge = hedgeOf(deps, asking, first, () => Promise.resolve(20), cancel.signal);
  return { ...(await askHedged(first, hedge)), hedges, closed, deltas };
}

describe('a call that is slow', () => {
  it('is asked again as its next attempt, under an interaction, a reservation and a place of its own', async () => {
    const model = modelOf(5_000, 10);
    const { ended, request, hedges, closed, deltas } = await run(model);
    expect(model.keys).toEqual(['plan/a/draft//1#1', 'plan/a/draft//1#2']);
    expect(ended).toMatchObject({
      kind: 'answer',
      answer: { by: 'plan/a/draft//1#2' },
      figures: { costMicros: 5 },
    });
    expect(hedges).toHaveLength(1);
    expect(hedges[0]).toMatchObject({ callId: 'call', besideId: 'first', limits: { concurrent: 2 } });
    expect(request.interactionId).toBe(hedges[0]?.interactionId);
    expect(hedges[0]?.reserveMicros).toBeGreaterThan(200);
    expect(closed).toMatchObject([
      {
        interactionId: 'first',
        status: 'cancelled',
        reservedMicros: hedges[0]?.reserveMicros,
        failure: { code: 'llm_cancelled', message: 'Another request for the same call answered first.' },
        figures: { response: 'half', latencyMs: 7, queuedMs: 3 },
      },
    ]);
    // Each viewer sees each answer's words under its own interaction.
    expect(new Map(deltas.map(({ interaction_id, text }) => [interaction_id, text]))).toEqual(
      new Map([
        ['first', 'plan/a/draft//1#1'],
        [request.interactionId, 'plan/a/draft//1#2'],
      ]),
    );
  });

  it('and is cancelled takes both requests with it', async () => {
    const { ended, request, closed } = await run(modelOf(5_000, 5_000), undefined, 2);
    expect(ended).toMatchObject({ kind: 'failure', failure: { code: 'llm_cancelled' } });
    expect(closed).toMatchObject([{ status: 'cancelled', failure: { message: 'The call was cancelled.' } }]);
    expect(closed[0]?.interactionId).not.toBe(request.interactionId);
  });

  it('goes on alone when the database does not say whether the second was opened, and leaves nothing open', async () => {
    const lost = () => Promise.reject(new Error('connection lost'));
    const { ended, request, hedges, closed } = await run(modelOf(60), lost);
    expect(ended.kind).toBe('answer');
    expect(request.interactionId).toBe('first');
    expect(closed).toMatchObject([{ interactionId: hedges[0]?.interactionId, status: 'cancelled' }]);
  });
});
