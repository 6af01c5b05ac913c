/** Runs one statement against the stack's database. */
export type Query = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

export interface StoredInteraction {
  task: string;
  step: string;
  item: string;
  generation: number;
  attempt: number;
  status: 'running' | 'completed' | 'failed' | 'cancelled';
  /** The call went on with another request that ran beside this one. */
  hedged: boolean;
  /** How many others of the same call were under way when this one began. */
  met: number;
  /** Whether another of the same call was under way at any time when this one was. */
  beside: boolean;
}

export interface Ledger {
  interactions: StoredInteraction[];
  problems: string[];
}

/** Reads the ledger of a plan and says where it contradicts itself. */
export async function readLedger(query: Query, planId: string): Promise<Ledger> {
  const interactions = await query<StoredInteraction>(
    `WITH others AS (
       SELECT *, coalesce(completed_at, 'infinity') AS until FROM llm_interactions WHERE plan_id = $1
     )
     SELECT i.task, i.step, i.item, c.generation, i.attempt, i.status,
            coalesce((i.error ->> 'hedged')::boolean, false) AS hedged,
            (SELECT count(*)::int FROM others o WHERE o.call_id = i.call_id AND o.attempt < i.attempt
               AND o.round = i.round AND o.until > i.created_at) AS met,
            EXISTS (SELECT FROM others o WHERE o.call_id = i.call_id AND o.interaction_id <> i.interaction_id
               AND o.created_at < coalesce(i.completed_at, 'infinity') AND o.until > i.created_at) AS beside
     FROM llm_interactions i JOIN llm_calls c USING (call_id) WHERE i.plan_id = $1`,
    [planId],
  );
  const problems = besideProblems(interactions);
  const calls = await query<{
    name: string;
    state: string;
    answered: boolean;
    answers: string[];
    answer_interaction_id: string | null;
  }>(
    `SELECT concat_ws('/', c.task, c.step, c.item, c.generation) AS name, c.state,
            c.answer IS NOT NULL AND c.answered_at IS NOT NULL AS answered, c.answer_interaction_id,
            array(SELECT i.interaction_id::text FROM llm_interactions i
                  WHERE i.call_id = c.call_id AND i.status = 'completed') AS answers
     FROM llm_calls c WHERE c.plan_id = $1`,
    [planId],
  );
  const asked = new Set<string>();
  for (const call of calls) {
    // A worker of another version may ask anew, in its own words, what failed or was lost.
    const given = ['cancelled', 'failed'].includes(call.state);
    if (!given && asked.has(call.name))
      problems.push(`${call.name} was asked as two different calls of one generation`);
    if (!given) asked.add(call.name);
    const answered = call.state === 'answered';
    if (call.answers.length !== (answered ? 1 : 0))
      problems.push(`${call.name} is ${call.state} with ${call.answers.length} completed interactions`);
    if (answered && (!call.answered || call.answers[0] !== call.answer_interaction_id))
      problems.push(`${call.name} is answered, but not by its completed interaction`);
  }
  return { interactions, problems };
}

/** Two requests for one call run at once only where one of them was a hedge, and never three. */
function besideProblems(interactions: readonly StoredInteraction[]): string[] {
  const names = ({ task, step, item, generation }: StoredInteraction): string =>
    [task, step, item, generation].join('/');
  const hedged = new Set(interactions.filter((i) => i.hedged).map(names));
  return interactions.flatMap((interaction) => {
    const { attempt, met, beside } = interaction;
    const name = `attempt ${attempt} at ${names(interaction)}`;
    if (met > 1) return [`${name} began while ${met} others ran`];
    if (met === 1 && !hedged.has(names(interaction))) return [`${name} ran beside another without a hedge`];
    return interaction.hedged && !beside ? [`${name} is told as hedged, but nothing ran beside it`] : [];
  });
}
