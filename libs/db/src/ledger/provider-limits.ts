import type { BeginAttempt } from '@planwright/engine';
import type { Query } from '../statements/transaction.js';

const MINUTE_MS = 60_000;
/** How late a booked place may be used. Places are spaced over a minute and this, so that lateness breaks no limit. */
const PLACE_KEPT_MS = 2_000;
const WINDOW_MS = MINUTE_MS + PLACE_KEPT_MS;
/** Share of a minute's limit that may go at once after a quiet time. */
const BURST_SHARE = 20;
const CONCURRENCY_RETRY_MS = 150;

/** Who asks for a place: a first request for a call, or a second one beside it. */
type PlaceRequest = Pick<BeginAttempt, 'callId' | 'modelId' | 'provider' | 'estimatedTokens' | 'limits'>;

export type Place = { kind: 'go' } | { kind: 'wait'; retryAfterMs: number };

/** A limit as a leaky bucket: each unit takes `spacingMs`, and up to `burstMs` of spacing may be used at once. */
interface Bucket {
  kind: 'requests' | 'tokens';
  perMinute: number;
  spacingMs: number;
  burstMs: number;
  cost: number;
}

function requestsBucket(perMinute: number): Bucket {
  const burst = Math.max(1, Math.floor(perMinute / BURST_SHARE));
  // With this spacing a window holds at most burst + (perMinute - burst) requests.
  const spacingMs = WINDOW_MS / Math.max(1, perMinute - burst + 1);
  return { kind: 'requests', perMinute, spacingMs, burstMs: burst * spacingMs, cost: 1 };
}

function tokensBucket(perMinute: number, cost: number): Bucket {
  const burst = perMinute / BURST_SHARE;
  const spacingMs = WINDOW_MS / (perMinute - burst);
  return { kind: 'tokens', perMinute, spacingMs, burstMs: burst * spacingMs, cost };
}

export const hasLimits = (limits: BeginAttempt['limits']): boolean =>
  Object.values(limits).some((limit) => limit !== undefined);

/**
 * Takes a place under the limits of a provider's model. The rows are shared by all workers. A place that lies ahead is
 * booked on the call and told as a wait; the call that comes back for it in time goes without asking again, so waiting
 * calls go first come, first served.
 */
export async function takePlace(query: Query, attempt: PlaceRequest): Promise<Place> {
  const { concurrent, requestsPerMinute, tokensPerMinute } = attempt.limits;
  if (concurrent !== undefined && !(await hasRoom(query, attempt, concurrent))) {
    return { kind: 'wait', retryAfterMs: CONCURRENCY_RETRY_MS * (1 + Math.random()) };
  }
  const buckets: Bucket[] = [];
  if (requestsPerMinute) buckets.push(requestsBucket(requestsPerMinute));
  if (tokensPerMinute) buckets.push(tokensBucket(tokensPerMinute, attempt.estimatedTokens));
  if (!buckets.length) return { kind: 'go' };
  const [booked] = await query<{ wait_ms: number | null }>(
    `SELECT (extract(epoch FROM place_at - clock_timestamp()) * 1000)::float8 AS wait_ms FROM llm_calls WHERE call_id = $1`,
    [attempt.callId],
  );
  const waitMs = booked?.wait_ms ?? null;
  const place =
    waitMs === null || waitMs < -PLACE_KEPT_MS ? await bookPlace(query, attempt, buckets) : waitMs;
  return place <= 0 ? { kind: 'go' } : { kind: 'wait', retryAfterMs: Math.max(1, Math.ceil(place)) };
}

/** Locks the model's row first and counts then, so that no two calls see the same last place. */
async function hasRoom(query: Query, attempt: PlaceRequest, limit: number): Promise<boolean> {
  await query(
    `INSERT INTO llm_limits (provider, model, kind, per_minute) VALUES ($1, $2, 'concurrent', NULL)
     ON CONFLICT (provider, model, kind) DO UPDATE SET per_minute = NULL`,
    [attempt.provider, attempt.modelId],
  );
  const [row] = await query<{ busy: number }>(
    `SELECT count(*)::int AS busy FROM llm_calls c
     JOIN llm_interactions i ON i.call_id = c.call_id AND i.status = 'running'
     WHERE c.model = $1 AND c.state = 'claimed' AND c.lease_until > clock_timestamp()`,
    [attempt.modelId],
  );
  return (row?.busy ?? 0) < limit;
}

/**
 * Moves the next free time of each limit and notes the place on the call where it lies ahead. Returns the ms until then,
 * 0 for now. One statement and one reading of the clock under the row's lock, so that no slow worker shifts a place.
 */
async function bookPlace(query: Query, attempt: PlaceRequest, buckets: readonly Bucket[]): Promise<number> {
  const seconds = (ms: number): number => ms / 1000;
  const [ahead] = await query<{ wait_ms: number }>(
    `WITH booked AS (
       INSERT INTO llm_limits AS l (provider, model, kind, per_minute, next_free_at)
       SELECT $1, $2, b.kind, b.per_minute, clock_timestamp() + make_interval(secs => b.cost_s)
       FROM unnest($3::text[], $4::float8[], $5::float8[]) AS b(kind, per_minute, cost_s) ORDER BY b.kind
       ON CONFLICT (provider, model, kind) DO UPDATE SET per_minute = EXCLUDED.per_minute,
         next_free_at = greatest(l.next_free_at, clock_timestamp())
           + make_interval(secs => ($5::float8[])[array_position($3::text[], l.kind)])
       RETURNING clock_timestamp() AS at,
         next_free_at - make_interval(secs => ($6::float8[])[array_position($3::text[], kind)]) AS free_at
     ), place AS (SELECT max(free_at) AS at, max(free_at) - max(at) AS ahead FROM booked)
     UPDATE llm_calls c SET place_at = place.at FROM place
     WHERE c.call_id = $7 AND place.ahead > interval '0'
     RETURNING (extract(epoch FROM place.ahead) * 1000)::float8 AS wait_ms`,
    [
      attempt.provider,
      attempt.modelId,
      buckets.map(({ kind }) => kind),
      buckets.map(({ perMinute }) => perMinute),
      buckets.map(({ cost, spacingMs }) => seconds(cost * spacingMs)),
      // A request larger than the burst waits for a full bucket, not for one that can never be.
      buckets.map(({ cost, spacingMs, burstMs }) => seconds(Math.max(burstMs, cost * spacingMs))),
      attempt.callId,
    ],
  );
  return ahead?.wait_ms ?? 0;
}
