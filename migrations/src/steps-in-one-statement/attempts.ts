/** What an attempt at a call writes at its begin and its end. Locks: call, task, plan, event counter. */
export const ATTEMPT_FUNCTIONS = [
  {
    // Why an attempt may not begin: lease_lost, held or budget; null when it may. Calls of lost workers that nobody has
    // taken over yet hold no money back.
    signature: 'attempt_refusal(uuid, text, bigint)',
    create: `CREATE FUNCTION attempt_refusal(in_call uuid, in_owner text, in_reserve bigint) RETURNS text
      LANGUAGE plpgsql AS $$
      DECLARE
        owned uuid;
        plan plans;
        lost bigint;
      BEGIN
        SELECT c.plan_id INTO owned FROM llm_calls c WHERE c.call_id = in_call AND c.lease_owner = in_owner
          AND c.state = 'claimed' AND c.lease_until > clock_timestamp() FOR UPDATE;
        IF NOT FOUND THEN RETURN 'lease_lost'; END IF;
        SELECT * INTO plan FROM plans p WHERE p.plan_id = owned;
        IF plan.status NOT IN ('running', 'pending') THEN RETURN 'held'; END IF;
        IF plan.budget_micros IS NULL
            OR plan.spent_micros + plan.reserved_micros + in_reserve <= plan.budget_micros THEN RETURN NULL; END IF;
        WITH found AS (
          SELECT c.call_id, c.reserved_micros FROM llm_calls c WHERE c.plan_id = owned AND c.state = 'claimed'
            AND c.reserved_micros > 0 AND c.lease_until < clock_timestamp() FOR UPDATE SKIP LOCKED
        ), freed AS (
          UPDATE llm_calls c SET reserved_micros = 0 FROM found WHERE c.call_id = found.call_id
        )
        SELECT coalesce(sum(reserved_micros), 0) INTO lost FROM found;
        UPDATE plans p SET reserved_micros = greatest(0, p.reserved_micros - lost) WHERE p.plan_id = owned
          RETURNING p.* INTO plan;
        RETURN CASE WHEN plan.spent_micros + plan.reserved_micros + in_reserve > plan.budget_micros THEN 'budget' END;
      END $$`,
  },
  {
    // Opens an attempt and holds its money. A refusal (see attempt_refusal) changes nothing.
    signature: 'open_attempt(uuid, text, bigint, text, text, text, jsonb, text, text)',
    create: `CREATE FUNCTION open_attempt(in_call uuid, in_owner text, in_reserve bigint, in_model text,
        in_provider text, in_credential text, in_request jsonb, in_previous text, in_fallback text,
        OUT refusal text, OUT interaction_id uuid, OUT attempt integer) LANGUAGE plpgsql AS $$
      DECLARE
        call llm_calls;
        opened llm_interactions;
      BEGIN
        refusal := attempt_refusal(in_call, in_owner, in_reserve);
        IF refusal IS NOT NULL THEN RETURN; END IF;
        UPDATE plans p SET reserved_micros = p.reserved_micros + in_reserve
          FROM llm_calls c
          WHERE c.call_id = in_call AND p.plan_id = c.plan_id AND p.status IN ('running', 'pending')
            AND (p.budget_micros IS NULL OR p.spent_micros + p.reserved_micros + in_reserve <= p.budget_micros);
        IF NOT FOUND THEN
          -- Another call took the last of the budget, or the plan was paused, since the row was read.
          refusal := coalesce(attempt_refusal(in_call, in_owner, in_reserve), 'held');
          RETURN;
        END IF;
        UPDATE llm_calls c SET reserved_micros = c.reserved_micros + in_reserve, model = in_model, place_at = NULL
          WHERE c.call_id = in_call RETURNING c.* INTO call;
        INSERT INTO llm_interactions (call_id, plan_id, task, stage, step, item, round, attempt, provider, model,
            credential, status, request, previous_response_id, fallback_from)
          SELECT in_call, call.plan_id, call.task, call.stage, call.step, call.item, call.round,
            (SELECT count(*) + 1 FROM llm_interactions x WHERE x.call_id = in_call AND x.round = call.round),
            in_provider, in_model, in_credential, 'running', in_request, in_previous, in_fallback
          RETURNING * INTO opened;
        PERFORM append_events('plan:' || opened.plan_id, jsonb_build_array(interaction_event(opened)));
        interaction_id := opened.interaction_id;
        attempt := opened.attempt;
      END $$`,
  },
  {
    // Claims a call that nobody has claimed before. Null when there is a row, a worker of another version has asked it in
    // other words, or the plan takes no call.
    signature: 'claim_new(uuid, text, text, text, text, integer, text, text, integer)',
    create: `CREATE FUNCTION claim_new(in_plan uuid, in_task text, in_stage text, in_step text, in_item text,
        in_generation integer, in_hash text, in_owner text, in_lease_ms integer) RETURNS uuid LANGUAGE plpgsql AS $$
      DECLARE
        claimed uuid;
      BEGIN
        INSERT INTO llm_calls AS c
            (plan_id, task, stage, step, item, generation, request_hash, state, lease_owner, lease_until)
          SELECT p.plan_id, in_task, in_stage, in_step, in_item, in_generation, in_hash, 'claimed', in_owner,
            clock_timestamp() + make_interval(secs => in_lease_ms / 1000.0)
          FROM plans p WHERE p.plan_id = in_plan AND p.status IN ('running', 'pending')
            AND NOT EXISTS (SELECT FROM llm_calls o WHERE o.plan_id = in_plan AND o.task = in_task AND o.step = in_step
              AND o.item = in_item AND o.generation = in_generation AND o.state IN ('claimed', 'answered'))
          ON CONFLICT (plan_id, task, step, item, generation, request_hash) DO NOTHING
          RETURNING c.call_id INTO claimed;
        RETURN claimed;
      END $$`,
  },
  {
    // claim_new and open_attempt at once. No call_id: see claim_new; a refusal leaves the call claimed.
    signature:
      'claim_and_open(uuid, text, text, text, text, integer, text, text, integer, bigint, text, text, text, jsonb)',
    create: `CREATE FUNCTION claim_and_open(in_plan uuid, in_task text, in_stage text, in_step text, in_item text,
        in_generation integer, in_hash text, in_owner text, in_lease_ms integer, in_reserve bigint, in_model text,
        in_provider text, in_credential text, in_request jsonb,
        OUT call_id uuid, OUT refusal text, OUT interaction_id uuid, OUT attempt integer) LANGUAGE plpgsql AS $$
      BEGIN
        call_id := claim_new(in_plan, in_task, in_stage, in_step, in_item, in_generation, in_hash, in_owner, in_lease_ms);
        IF call_id IS NULL THEN RETURN; END IF;
        SELECT o.refusal, o.interaction_id, o.attempt INTO refusal, interaction_id, attempt
          FROM open_attempt(call_id, in_owner, in_reserve, in_model, in_provider, in_credential, in_request, NULL, NULL) o;
      END $$`,
  },
  {
    // Closes a running interaction and adds its figures to the task and to the plan's metrics. Returns it, or nothing when
    // it was closed before. The plan's own sums are charge_plan's, since the plan row is locked last.
    signature: 'settle_interaction(uuid, uuid, text, jsonb, text, text, jsonb)',
    create: `CREATE FUNCTION settle_interaction(in_interaction uuid, in_call uuid, in_status text, in_error jsonb,
        in_response text, in_reasoning text, figures jsonb) RETURNS SETOF llm_interactions LANGUAGE plpgsql AS $$
      DECLARE
        s llm_interactions;
      BEGIN
        UPDATE llm_interactions i SET status = in_status, error = in_error, response = in_response,
            reasoning = in_reasoning, response_id = coalesce(figures ->> 'response_id', i.response_id),
            tokens_input = (figures ->> 'input')::int, tokens_output = (figures ->> 'output')::int,
            tokens_reasoning = (figures ->> 'reasoning')::int, tokens_cached = (figures ->> 'cached')::int,
            cost_micros = (figures ->> 'cost_micros')::bigint, queued_ms = (figures ->> 'queued_ms')::int,
            first_token_ms = (figures ->> 'first_token_ms')::int,
            latency_ms = CASE WHEN (figures ->> 'latency_ms')::int > 0 THEN (figures ->> 'latency_ms')::int
                              ELSE (extract(epoch FROM clock_timestamp() - i.created_at) * 1000)::int END,
            completed_at = clock_timestamp()
          WHERE i.interaction_id = in_interaction AND i.call_id = in_call AND i.status = 'running'
          RETURNING i.* INTO s;
        IF NOT FOUND THEN RETURN; END IF;
        UPDATE plan_tasks t SET calls = t.calls + 1, tokens_input = t.tokens_input + s.tokens_input,
            tokens_output = t.tokens_output + s.tokens_output,
            tokens_reasoning = t.tokens_reasoning + s.tokens_reasoning,
            tokens_cached = t.tokens_cached + s.tokens_cached, cost_micros = t.cost_micros + s.cost_micros
          WHERE t.plan_id = s.plan_id AND t.task = s.task;
        INSERT INTO plan_metrics AS m (plan_id, task, model, attempts, failures, tokens_input, tokens_output,
            tokens_reasoning, tokens_cached, cost_micros, latency_ms, queued_ms)
          VALUES (s.plan_id, s.task, s.model, 1, (s.status = 'failed')::int, s.tokens_input, s.tokens_output,
            s.tokens_reasoning, s.tokens_cached, s.cost_micros, s.latency_ms, coalesce(s.queued_ms, 0))
          ON CONFLICT (plan_id, task, model) DO UPDATE SET attempts = m.attempts + 1,
            failures = m.failures + EXCLUDED.failures, tokens_input = m.tokens_input + EXCLUDED.tokens_input,
            tokens_output = m.tokens_output + EXCLUDED.tokens_output,
            tokens_reasoning = m.tokens_reasoning + EXCLUDED.tokens_reasoning,
            tokens_cached = m.tokens_cached + EXCLUDED.tokens_cached,
            cost_micros = m.cost_micros + EXCLUDED.cost_micros, latency_ms = m.latency_ms + EXCLUDED.latency_ms,
            queued_ms = m.queued_ms + EXCLUDED.queued_ms;
        RETURN NEXT s;
      END $$`,
  },
  {
    // Adds an attempt's figures to the plan and frees what its call held of the budget.
    signature: 'charge_plan(uuid, bigint, jsonb)',
    create: `CREATE FUNCTION charge_plan(in_plan uuid, in_reserved bigint, figures jsonb) RETURNS void LANGUAGE sql AS $$
      UPDATE plans SET spent_micros = spent_micros + (figures ->> 'cost_micros')::bigint,
        reserved_micros = greatest(0, reserved_micros - in_reserved),
        tokens_input = tokens_input + (figures ->> 'input')::int,
        tokens_output = tokens_output + (figures ->> 'output')::int,
        tokens_reasoning = tokens_reasoning + (figures ->> 'reasoning')::int,
        tokens_cached = tokens_cached + (figures ->> 'cached')::int
      WHERE plan_id = in_plan
    $$`,
  },
  {
    // An item's text as a new version; the first one of a generation counts as an item done. Returns the event of its
    // writing; nothing when the task was raised to another generation meanwhile.
    signature: 'write_item(llm_calls, jsonb, text)',
    create: `CREATE FUNCTION write_item(call llm_calls, in_item jsonb, in_content text) RETURNS SETOF jsonb
      LANGUAGE plpgsql AS $$
      DECLARE
        item record;
        newest record;
        written plan_content;
      BEGIN
        SELECT * INTO item FROM jsonb_to_record(in_item) AS i(name text, content_type text, size integer, sha256 text,
          definition_hash text, is_file boolean);
        PERFORM FROM plan_tasks t WHERE t.plan_id = call.plan_id AND t.task = call.task
          AND t.generation = call.generation FOR UPDATE;
        IF NOT FOUND THEN RETURN; END IF;
        SELECT max(c.version) AS version, coalesce(bool_or(c.generation = call.generation), false) AS known INTO newest
          FROM plan_content c
          WHERE c.plan_id = call.plan_id AND c.task = call.task AND c.item = call.item AND c.name = item.name;
        INSERT INTO plan_content
            (plan_id, task, item, name, version, generation, content, content_type, size, sha256, definition_hash, author)
          VALUES (call.plan_id, call.task, call.item, item.name, coalesce(newest.version, 0) + 1, call.generation,
            in_content, item.content_type, item.size, item.sha256, item.definition_hash, 'model')
          RETURNING * INTO written;
        IF NOT newest.known THEN
          UPDATE plan_tasks t SET items_done = t.items_done + 1 WHERE t.plan_id = call.plan_id AND t.task = call.task;
        END IF;
        IF item.is_file THEN
          INSERT INTO plan_files (plan_id, name, task, stage, content_id, content_type, size, version, sha256)
            VALUES (call.plan_id, item.name, call.task, call.stage, written.content_id, item.content_type, item.size,
              written.version, item.sha256)
            ON CONFLICT (plan_id, name) DO UPDATE SET task = EXCLUDED.task, stage = EXCLUDED.stage,
              content_id = EXCLUDED.content_id, content_type = EXCLUDED.content_type, size = EXCLUDED.size,
              version = EXCLUDED.version, sha256 = EXCLUDED.sha256, created_at = now();
        END IF;
        RETURN NEXT content_event(call.plan_id, call.task, item.name, written.version, item.size, item.content_type);
      END $$`,
  },
  {
    // Whatever has become of the plan, an answer that was paid for is kept. False when the call is another worker's now.
    signature: 'settle_answer(uuid, text, uuid, jsonb, text, text, jsonb, jsonb, text)',
    create: `CREATE FUNCTION settle_answer(in_call uuid, in_owner text, in_interaction uuid, in_answer jsonb,
        in_response text, in_reasoning text, figures jsonb, in_item jsonb, in_content text)
      RETURNS boolean LANGUAGE plpgsql AS $$
      DECLARE
        call llm_calls;
        told jsonb;
      BEGIN
        SELECT * INTO call FROM llm_calls c
          WHERE c.call_id = in_call AND c.lease_owner = in_owner AND c.state = 'claimed' FOR UPDATE;
        IF NOT FOUND THEN RETURN false; END IF;
        UPDATE llm_calls SET state = 'answered', answer = in_answer, answer_interaction_id = in_interaction,
            answered_at = now(), lease_owner = NULL, lease_until = NULL, reserved_micros = 0, model = NULL, error = NULL
          WHERE call_id = in_call;
        SELECT coalesce(jsonb_agg(interaction_event(s)), '[]') INTO told FROM settle_interaction(in_interaction, in_call,
          'completed', NULL, in_response, in_reasoning, figures) s;
        IF in_item IS NULL THEN
          PERFORM charge_plan(call.plan_id, call.reserved_micros, figures);
          PERFORM append_events('plan:' || call.plan_id, told) WHERE told <> '[]';
        ELSE
          told := told || (SELECT coalesce(jsonb_agg(w), '[]') FROM write_item(call, in_item, in_content) w);
          PERFORM charge_plan(call.plan_id, call.reserved_micros, figures);
          PERFORM tell_plan(call.plan_id, told);
        END IF;
        RETURN true;
      END $$`,
  },
];
