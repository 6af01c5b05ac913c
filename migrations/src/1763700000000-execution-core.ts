import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TELL_PLAN } from './execution-core/tell-plan.js';

/**
 * The durable core: published graphs, plans with tasks, contents and files, the call ledger with limits, gapless
 * events, inbox and process heartbeats.
 */
export class ExecutionCore1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE pipelines (
    graph_hash text PRIMARY KEY,
    kind text NOT NULL,
    graph jsonb NOT NULL,
    published_at timestamptz(3) NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX pipelines_newest ON pipelines (kind, published_at DESC)`,

  `CREATE TABLE plans (
    plan_id uuid PRIMARY KEY,
    kind text NOT NULL,
    title text NOT NULL,
    prompt text NOT NULL,
    status text NOT NULL DEFAULT 'pending'
      CHECK (status IN ('pending','running','paused','waiting','completed','failed','cancelled')),
    outcome text CHECK (outcome IN ('clean','completed_with_gaps','with_failures','nothing_succeeded')),
    graph_hash text NOT NULL REFERENCES pipelines,
    speed_vs_detail text NOT NULL,
    llm_model text,
    offline boolean NOT NULL DEFAULT false,
    example boolean NOT NULL DEFAULT false,
    intake jsonb,
    options jsonb NOT NULL DEFAULT '{}',
    tags text[] NOT NULL DEFAULT '{}',
    project_id uuid,
    source_plan_id uuid REFERENCES plans ON DELETE SET NULL,
    budget_micros bigint,
    spent_micros bigint NOT NULL DEFAULT 0,
    reserved_micros bigint NOT NULL DEFAULT 0,
    tokens_input bigint NOT NULL DEFAULT 0,
    tokens_output bigint NOT NULL DEFAULT 0,
    tokens_reasoning bigint NOT NULL DEFAULT 0,
    tokens_cached bigint NOT NULL DEFAULT 0,
    progress_percentage numeric(4,1) NOT NULL DEFAULT 0,
    completed_tasks integer NOT NULL DEFAULT 0,
    failed_tasks integer NOT NULL DEFAULT 0,
    blocked_tasks integer NOT NULL DEFAULT 0,
    total_tasks integer NOT NULL,
    error jsonb,
    workflow_started_at timestamptz(3),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    started_at timestamptz(3),
    completed_at timestamptz(3),
    archived_at timestamptz(3)
  )`,
  `CREATE INDEX plans_newest ON plans (created_at DESC, plan_id)`,
  `CREATE INDEX plans_live ON plans (status) WHERE status IN ('pending','running','paused','waiting')`,
  `CREATE INDEX plans_tags ON plans USING gin (tags)`,

  `CREATE TABLE plan_tasks (
    plan_id uuid NOT NULL REFERENCES plans ON DELETE CASCADE,
    task text NOT NULL,
    position integer NOT NULL,
    stage text NOT NULL,
    weight double precision NOT NULL CHECK (weight > 0),
    status text NOT NULL DEFAULT 'pending'
      CHECK (status IN ('pending','ready','running','waiting','completed','failed','blocked','cancelled','stale')),
    generation integer NOT NULL DEFAULT 1,
    attempt integer NOT NULL DEFAULT 0,
    version integer NOT NULL DEFAULT 0,
    edited boolean NOT NULL DEFAULT false,
    items_total integer NOT NULL DEFAULT 0,
    items_done integer NOT NULL DEFAULT 0,
    gaps jsonb NOT NULL DEFAULT '[]',
    gate jsonb,
    error jsonb,
    calls integer NOT NULL DEFAULT 0,
    tokens_input bigint NOT NULL DEFAULT 0,
    tokens_output bigint NOT NULL DEFAULT 0,
    tokens_reasoning bigint NOT NULL DEFAULT 0,
    tokens_cached bigint NOT NULL DEFAULT 0,
    cost_micros bigint NOT NULL DEFAULT 0,
    ready_at timestamptz(3),
    started_at timestamptz(3),
    completed_at timestamptz(3),
    PRIMARY KEY (plan_id, task)
  )`,

  `CREATE TABLE plan_content (
    content_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    plan_id uuid NOT NULL REFERENCES plans ON DELETE CASCADE,
    task text NOT NULL,
    item text NOT NULL DEFAULT '',
    name text NOT NULL,
    version integer NOT NULL,
    generation integer NOT NULL,
    content text NOT NULL,
    content_type text NOT NULL,
    size integer NOT NULL,
    sha256 text NOT NULL,
    definition_hash text NOT NULL,
    author text NOT NULL CHECK (author IN ('model','code','person')),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    UNIQUE (plan_id, task, item, name, version)
  )`,

  `CREATE TABLE plan_files (
    plan_id uuid NOT NULL REFERENCES plans ON DELETE CASCADE,
    name text NOT NULL,
    task text NOT NULL,
    stage text NOT NULL,
    content_id uuid NOT NULL REFERENCES plan_content ON DELETE CASCADE,
    content_type text NOT NULL,
    size integer NOT NULL,
    version integer NOT NULL,
    sha256 text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    PRIMARY KEY (plan_id, name)
  )`,
  `CREATE INDEX plan_files_content ON plan_files (content_id)`,

  `CREATE TABLE llm_calls (
    call_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    plan_id uuid NOT NULL REFERENCES plans ON DELETE CASCADE,
    task text NOT NULL,
    stage text NOT NULL,
    step text NOT NULL,
    item text NOT NULL DEFAULT '',
    generation integer NOT NULL,
    request_hash text NOT NULL,
    state text NOT NULL CHECK (state IN ('claimed','open','answered','failed','cancelled')),
    round integer NOT NULL DEFAULT 1,
    lease_owner text,
    lease_until timestamptz(3),
    reserved_micros bigint NOT NULL DEFAULT 0,
    model text,
    place_at timestamptz(6),
    response_id text,
    answer jsonb,
    answer_interaction_id uuid,
    error jsonb,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    answered_at timestamptz(3),
    UNIQUE (plan_id, task, step, item, generation, request_hash)
  )`,
  `CREATE INDEX llm_calls_in_flight ON llm_calls (model, lease_until) WHERE state = 'claimed'`,

  `CREATE TABLE llm_interactions (
    interaction_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    call_id uuid NOT NULL REFERENCES llm_calls ON DELETE CASCADE,
    plan_id uuid NOT NULL REFERENCES plans ON DELETE CASCADE,
    task text NOT NULL,
    stage text NOT NULL,
    step text NOT NULL,
    item text NOT NULL DEFAULT '',
    round integer NOT NULL DEFAULT 1,
    attempt integer NOT NULL,
    provider text NOT NULL,
    model text NOT NULL,
    credential text NOT NULL,
    status text NOT NULL CHECK (status IN ('running','completed','failed','cancelled')),
    request jsonb NOT NULL,
    response text,
    reasoning text,
    response_id text,
    previous_response_id text,
    fallback_from text,
    error jsonb,
    tokens_input integer NOT NULL DEFAULT 0,
    tokens_output integer NOT NULL DEFAULT 0,
    tokens_reasoning integer NOT NULL DEFAULT 0,
    tokens_cached integer NOT NULL DEFAULT 0,
    cost_micros bigint NOT NULL DEFAULT 0,
    queued_ms integer,
    first_token_ms integer,
    latency_ms integer,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    completed_at timestamptz(3)
  )`,
  `CREATE INDEX llm_interactions_of_call ON llm_interactions (call_id, attempt)`,
  `CREATE INDEX llm_interactions_of_task ON llm_interactions (plan_id, task, created_at)`,
  `CREATE INDEX llm_interactions_recent ON llm_interactions (model, completed_at DESC) WHERE status = 'completed'`,

  `CREATE TABLE llm_limits (
    provider text NOT NULL,
    model text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('requests','tokens','concurrent')),
    per_minute double precision,
    next_free_at timestamptz(6) NOT NULL DEFAULT now(),
    PRIMARY KEY (provider, model, kind)
  )`,

  `CREATE TABLE plan_metrics (
    plan_id uuid NOT NULL REFERENCES plans ON DELETE CASCADE,
    task text NOT NULL,
    model text NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    failures integer NOT NULL DEFAULT 0,
    tokens_input bigint NOT NULL DEFAULT 0,
    tokens_output bigint NOT NULL DEFAULT 0,
    tokens_reasoning bigint NOT NULL DEFAULT 0,
    tokens_cached bigint NOT NULL DEFAULT 0,
    cost_micros bigint NOT NULL DEFAULT 0,
    latency_ms bigint NOT NULL DEFAULT 0,
    queued_ms bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (plan_id, task, model)
  )`,

  `CREATE TABLE event_counters (
    stream text PRIMARY KEY,
    seq integer NOT NULL
  ) WITH (fillfactor = 50)`,
  `CREATE TABLE events (
    stream text NOT NULL,
    seq integer NOT NULL,
    event text NOT NULL,
    payload jsonb NOT NULL,
    at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stream, seq)
  )`,
  // The counter row is locked from here to the end of the transaction, so call this last: numbers are then gapless
  // and become visible in their order.
  `CREATE FUNCTION append_events(in_stream text, in_events jsonb) RETURNS integer LANGUAGE plpgsql AS $$
    DECLARE
      added integer := jsonb_array_length(in_events);
      last integer;
    BEGIN
      INSERT INTO event_counters AS c (stream, seq) VALUES (in_stream, added)
        ON CONFLICT (stream) DO UPDATE SET seq = c.seq + added
        RETURNING seq INTO last;
      INSERT INTO events (stream, seq, event, payload)
        SELECT in_stream, last - added + e.position, e.value ->> 'event', e.value -> 'payload'
        FROM jsonb_array_elements(in_events) WITH ORDINALITY AS e(value, position);
      PERFORM pg_notify('planwright_events', in_stream || '#' || last || '#' || added);
      RETURN last;
    END $$`,

  TELL_PLAN.create,
  `CREATE FUNCTION forget_plan_stream() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM event_counters WHERE stream = 'plan:' || OLD.plan_id;
      DELETE FROM events WHERE stream = 'plan:' || OLD.plan_id;
      PERFORM pg_notify('planwright_events', 'plan:' || OLD.plan_id || '#deleted');
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER plans_forget_stream AFTER DELETE ON plans FOR EACH ROW EXECUTE FUNCTION forget_plan_stream()`,

  `CREATE TABLE inbox (
    inbox_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    plan_id uuid NOT NULL REFERENCES plans ON DELETE CASCADE,
    kind text NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    applied_at timestamptz(3)
  )`,
  `CREATE INDEX inbox_of_plan ON inbox (plan_id)`,

  `CREATE TABLE idempotency_keys (
    key text PRIMARY KEY,
    body_sha256 text NOT NULL,
    plan_id uuid NOT NULL REFERENCES plans ON DELETE CASCADE,
    created_at timestamptz(3) NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX idempotency_keys_of_plan ON idempotency_keys (plan_id)`,

  `CREATE TABLE processes (
    process_id uuid PRIMARY KEY,
    role text NOT NULL,
    host text NOT NULL,
    pid integer NOT NULL,
    info jsonb NOT NULL DEFAULT '{}',
    started_at timestamptz(3) NOT NULL DEFAULT now(),
    seen_at timestamptz(3) NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX processes_alive ON processes (role, seen_at DESC)`,
];

const DOWN = [
  `DROP TABLE processes`,
  `DROP TABLE idempotency_keys`,
  `DROP TABLE inbox`,
  `DROP TRIGGER plans_forget_stream ON plans`,
  `DROP FUNCTION forget_plan_stream()`,
  `DROP FUNCTION tell_plan(uuid, jsonb, boolean)`,
  `DROP FUNCTION append_events(text, jsonb)`,
  `DROP TABLE events`,
  `DROP TABLE event_counters`,
  `DROP TABLE plan_metrics`,
  `DROP TABLE llm_limits`,
  `DROP TABLE llm_interactions`,
  `DROP TABLE llm_calls`,
  `DROP TABLE plan_files`,
  `DROP TABLE plan_content`,
  `DROP TABLE plan_tasks`,
  `DROP TABLE plans`,
  `DROP TABLE pipelines`,
];
