import { setTimeout as sleep } from 'node:timers/promises';
import { problemsOf } from '../checks/problems-of.js';
import { interrupts, makeHappen, runsBeside } from './faults.js';
import { type Ground, MODELS } from './ground.js';
import { Interruptions } from './interruptions.js';
import { Person } from './person.js';
import { type Fault, type Kind, tell } from './schedule.js';
import { lies } from './truth.js';

/** After the last fault: time for every lost lease, every lost run and what is left to ask. */
const FINISH_MS = 150_000;
const LOOK_EVERY_MS = 200;

export interface WaveResult {
  plans: number;
  completed: number;
  /** Plans that are not whole and say truthfully why. */
  told_why: number;
  /** How often a plan said that its run was gone and was resumed. */
  resumed: number;
  faults: Partial<Record<Kind, number>>;
  /** Faults that came while a plan was under way; the others prove nothing. */
  faults_under_way: number;
  calls: number;
  asked_again: number;
  longest_recovery_ms: number;
  problems: string[];
}

interface Wave {
  plans: number;
  faults: readonly Fault[];
  seed: number;
}

/** Makes plans while faults happen, waits until all have ended, and holds everything that was written against itself. */
export async function endure(
  ground: Ground,
  { plans, faults, seed }: Wave,
  say: (line: string) => void,
): Promise<WaveResult> {
  const { stack } = ground;
  await stack.provider.forget();
  const person = new Person(stack, say);
  const interruptions = new Interruptions(stack);
  const beside: Promise<void>[] = [];
  const problems: string[] = [];
  const startedAt = Date.now();
  const since = (): string => `${((Date.now() - startedAt) / 1_000).toFixed(1).padStart(6)} s`;
  let underWay = 0;
  let made = 0;

  const makeOne = (): Promise<void> => person.makePlan(MODELS[made++ % MODELS.length] ?? MODELS[0]);
  const happen = async (fault: Fault): Promise<void> => {
    if (!interrupts(fault)) return makeHappen(ground, fault, seed);
    const before = await interruptions.answered();
    let at = Date.now();
    await makeHappen(ground, fault, seed, () => (at = Date.now()));
    await interruptions.note(before, at);
  };

  try {
    for (const [i, fault] of faults.entries()) {
      // Plans come evenly between the faults, so that there is always one to be hit.
      while (made * faults.length <= i * plans && made < plans) await makeOne();
      await sleep(Math.max(0, startedAt + fault.at - Date.now()));
      if (person.underWay().length > 0) underWay++;
      say(`${since()}  ${tell(fault)}  (${person.underWay().length} plans under way)`);
      const happening = happen(fault);
      if (!runsBeside(fault)) await happening;
      // Awaited at the end: until then its failure is nobody's.
      else
        beside.push(
          happening.catch((error: unknown) => void problems.push(`${tell(fault)}: ${String(error)}`)),
        );
    }
    while (made < plans) await makeOne();
    await Promise.all(beside);
    say(`${since()}  the faults are over`);
    for (const until = Date.now() + FINISH_MS; person.underWay().length > 0 && Date.now() < until;)
      await sleep(LOOK_EVERY_MS);
    for (const { plan_id, status, error } of person.underWay())
      problems.push(`plan ${plan_id} is ${status} (${error?.code ?? 'no error'}) long after the last fault`);
    say(`${since()}  all plans that will end have ended`);
  } finally {
    await Promise.all(beside);
    await person.leave();
  }

  let completed = 0;
  let toldWhy = 0;
  for (const { plan_id } of person.plans.values()) {
    const plan = await stack.api.plan(plan_id);
    const found = [...(await lies(stack, plan)), ...(await problemsOf(stack, plan_id, { killed: true }))];
    problems.push(...found.map((problem) => `${plan_id.slice(0, 8)}: ${problem}`));
    if (plan.status === 'completed' && plan.outcome === 'clean') completed++;
    else if (found.length === 0) toldWhy++;
    if (plan.status !== 'completed' || plan.outcome !== 'clean')
      say(
        `  ${plan_id.slice(0, 8)} is ${plan.status}: ${plan.outcome ?? ''} ${plan.error?.code ?? ''} ${plan.error?.message ?? ''}`,
      );
  }
  const asked = await interruptions.outcome();
  return {
    plans: person.plans.size,
    completed,
    told_why: toldWhy,
    resumed: person.resumed,
    faults: countByKind(faults),
    faults_under_way: underWay,
    calls: asked.calls,
    asked_again: asked.askedAgain,
    longest_recovery_ms: asked.recoveryMs,
    problems: [...problems, ...asked.problems],
  };
}

function countByKind(faults: readonly Fault[]): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const { kind } of faults) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
