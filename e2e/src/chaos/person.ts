import { isEnded, type PlanView } from '@planwright/contracts';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROMPT } from '../stack/api.js';
import type { Stack } from '../stack/stack.js';

const LOOK_EVERY_MS = 500;
const AGAIN_MS = 300;
/** What a plan says when its run went away under it: resuming is what it offers. */
const RUN_WENT_AWAY = ['run_lost', 'run_terminated', 'run_failed'];

/** Somebody who makes plans through the public API, tries again while it is away, and resumes what says it can be. */
export class Person {
  readonly plans = new Map<string, PlanView>();
  resumed = 0;
  private leaving = false;
  private readonly looking: Promise<void>;

  constructor(
    private readonly stack: Stack,
    private readonly say: (line: string) => void,
  ) {
    this.looking = this.lookAfter();
  }

  async makePlan(model: string): Promise<void> {
    const key = randomUUID();
    const body = { prompt: PROMPT, speed_vs_detail: 'fast_but_skip_details', llm_model: model };
    while (!this.leaving) {
      const answer = await this.stack.api
        .request('POST', '/api/plans', body, { 'idempotency-key': key })
        .catch(() => null);
      if (answer?.ok) {
        const plan = (await answer.json()) as PlanView;
        this.plans.set(plan.plan_id, plan);
        return;
      }
      if (answer && answer.status < 500) throw new Error(`${answer.status} ${await answer.text()}`);
      await sleep(AGAIN_MS);
    }
  }

  /** Plans that are neither completed nor ended with a reason that a resume does not answer. */
  underWay(): PlanView[] {
    return [...this.plans.values()].filter((plan) => !isEnded(plan.status) || canResume(plan));
  }

  async leave(): Promise<void> {
    this.leaving = true;
    await this.looking;
  }

  private async lookAfter(): Promise<void> {
    while (!this.leaving) {
      await Promise.all(this.underWay().map((plan) => this.look(plan)));
      await sleep(LOOK_EVERY_MS);
    }
  }

  private async look({ plan_id }: PlanView): Promise<void> {
    const plan = await this.stack.api.plan(plan_id).catch(() => null);
    if (!plan) return;
    this.plans.set(plan_id, plan);
    if (!canResume(plan)) return;
    // A refusal or a server that is away: looked at again in a moment.
    const taken = await this.stack.api.command(plan_id, 'resume').then(
      () => true,
      () => false,
    );
    if (!taken) return;
    this.resumed++;
    this.say(`  resumed ${plan_id.slice(0, 8)}, which said ${plan.error?.code}`);
    // The list is as of before the resume.
    this.plans.set(plan_id, { ...plan, status: 'running', error: null });
  }
}

const canResume = ({ status, error }: PlanView): boolean =>
  status === 'failed' && RUN_WENT_AWAY.includes(error?.code ?? '');
