/** Runs one statement against the stack's database. */
export type Query = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

export interface StoredInteraction {
  task: string;
  step: string;
  item: string;
  generation: number;
  attempt: number;
  status: 'running' | 'completed' | 'failed' | 'cancelled';
}

export interface Ledger {
  interactions: StoredInteraction[];
  problems: string[];
}

/** Reads the ledger of a plan and says where it contradicts itself. */
export async function readLedger(query: Query, planId: string): Promise<Ledger> {
  const interactions = await query<StoredInteraction>(
    `SELECT i.task, i.step, i.item, c.generation, i.attempt, i.status FROM llm_interactions i JOIN llm_calls c USING (call_id) WHERE i.plan_id = $1`,
    [planId],
  );
  const problems: string[] = [];
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
    if (asked.has(call.name))
      problems.push(`${call.name} was asked as two different calls of one generation`);
    asked.add(call.name);
    const answered = call.state === 'answered';
    if (call.answers.length !== (answered ? 1 : 0))
      problems.push(`${call.name} is ${call.state} with ${call.answers.length} completed interactions`);
    if (answered && (!call.answered || call.answers[0] !== call.answer_interaction_id))
      problems.push(`${call.name} is answered, but not by its completed interaction`);
  }
  return { interactions, problems };
}
