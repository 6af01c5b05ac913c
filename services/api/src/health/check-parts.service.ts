import { Inject, Injectable } from '@nestjs/common';
import type { Settings } from '@planwright/config';
import { type ErrorCode, type PartState, type Problem, type Readiness, Refusal } from '@planwright/contracts';
import { PLAN_ENGINE, PROCESSES, SETTINGS } from '../app/parts.js';
import type { PlanEngine } from '../runs/plan-engine.js';
import type { Processes } from '../runs/processes.js';

const ASK_MS = 2_000;
/** A provider that answered is not asked at every probe: it may be one that counts requests. */
const LLM_FRESH_MS = 15_000;

type Part = keyof Readiness['parts'];
const CODES: Record<Part, ErrorCode> = {
  postgres: 'store_unavailable',
  temporal: 'engine_unavailable',
  worker: 'worker_unavailable',
  llm: 'llm_connection',
};

/** Asks every part that a plan needs. */
@Injectable()
export class CheckParts {
  private llmSeenAt = 0;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(PLAN_ENGINE) private readonly engine: PlanEngine,
    @Inject(PROCESSES) private readonly processes: Processes,
  ) {}

  async check(): Promise<Readiness> {
    const [postgres, temporal, worker, llm] = await Promise.all([
      state('does not answer', () => this.processes.pingStore()),
      state('does not answer', () => this.engine.ping()),
      state('no worker was seen lately', async () => {
        if (!(await this.processes.workerAlive())) throw new Refusal('worker_unavailable');
      }),
      state(`does not answer at ${new URL(this.settings.llmBaseUrl).origin}`, () => this.pingLlm()),
    ]);
    const parts = { postgres, temporal, worker, llm };
    return { ready: Object.values(parts).every((part) => part.state === 'up'), parts };
  }

  /** Any answer counts that is no fault of the server: a list of models is not offered everywhere. */
  private async pingLlm(): Promise<void> {
    if (Date.now() - this.llmSeenAt < LLM_FRESH_MS) return;
    const answer = await fetch(`${this.settings.llmBaseUrl.replace(/\/$/, '')}/models`, {
      headers: { authorization: `Bearer ${this.settings.llmApiKey}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(ASK_MS),
    });
    await answer.body?.cancel();
    if (answer.status >= 500) throw new Error(`the provider answers ${answer.status}`);
    this.llmSeenAt = Date.now();
  }
}

async function state(otherwise: string, ask: () => Promise<void>): Promise<PartState> {
  try {
    await within(ASK_MS, ask());
    return { state: 'up' };
  } catch {
    return { state: 'down', detail: otherwise };
  }
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The problem document of an API that is not ready: it is coded by the first part that is missing and names each. */
export function unreadyProblem({ parts }: Readiness): Problem & Pick<Readiness, 'parts'> {
  const missing = (Object.keys(CODES) as Part[]).filter((part) => parts[part].state === 'down');
  const problem = new Refusal(CODES[missing[0] ?? 'postgres']).toProblem();
  const detail = missing.map((part) => `${part}: ${parts[part].detail ?? 'down'}.`).join(' ');
  return { ...problem, status: 503, detail: `${detail} \`npx planwright doctor\` says what to do.`, parts };
}
