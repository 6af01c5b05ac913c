/** Rows as the events that tell them (libs/contracts/src/events.ts has their shapes). */
export const EVENT_FUNCTIONS = [
  {
    signature: 'interaction_event(llm_interactions)',
    create: `CREATE FUNCTION interaction_event(i llm_interactions) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
      SELECT jsonb_build_object('event', 'llm_interaction', 'payload', jsonb_build_object(
          'plan_id', i.plan_id, 'task', i.task, 'interaction_id', i.interaction_id, 'model', i.model,
          'status', i.status, 'cost_usd', (i.cost_micros / 1e6)::float8, 'duration_ms', coalesce(i.latency_ms, 0),
          'tokens', jsonb_build_object('input', i.tokens_input, 'output', i.tokens_output,
            'reasoning', i.tokens_reasoning, 'cached', i.tokens_cached))
        || CASE WHEN i.fallback_from IS NULL THEN '{}' ELSE jsonb_build_object('fallback_from', i.fallback_from) END)
    $$`,
  },
  {
    signature: 'task_status_event(plan_tasks)',
    create: `CREATE FUNCTION task_status_event(t plan_tasks) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
      SELECT jsonb_build_object('event', 'task_status', 'payload', jsonb_build_object(
          'plan_id', t.plan_id, 'task', t.task, 'stage', t.stage, 'status', t.status, 'attempt', t.attempt)
        || CASE WHEN t.completed_at IS NULL OR t.started_at IS NULL THEN '{}' ELSE jsonb_build_object('duration_ms',
             (extract(epoch FROM t.completed_at - t.started_at) * 1000)::integer) END
        || CASE WHEN t.error IS NULL THEN '{}' ELSE jsonb_build_object('error', t.error) END)
    $$`,
  },
  {
    signature: 'content_event(uuid, text, text, integer, integer, text)',
    create: `CREATE FUNCTION content_event(in_plan uuid, in_task text, in_file text, in_version integer, in_size integer,
        in_type text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
      SELECT jsonb_build_object('event', 'content_written', 'payload', jsonb_build_object('plan_id', in_plan,
        'task', in_task, 'file', in_file, 'version', in_version, 'size', in_size, 'content_type', in_type))
    $$`,
  },
];
