import { failureOf, type PipelineGraph } from '@planwright/contracts';
import { HOSTILE, HOSTILE_CELLS, HOSTILE_DIAGRAMS } from '@planwright/testing/hostile';
import type { Query } from '../checks/stored.js';

/** What Postgres takes of a text, as our own code stores it: no null byte, no half of a pair. */
const storable = (text: string): string => Buffer.from(text.replaceAll('\u0000', '')).toString();

const TEXTS = HOSTILE.map(storable);
/** So many cases in one text: few enough that none is folded away. */
const CHUNK = 40;
const CHUNKS = Array.from({ length: Math.ceil(TEXTS.length / CHUNK) }, (_, at) =>
  TEXTS.slice(at * CHUNK, (at + 1) * CHUNK),
);

/** Words of a model, as opposed to a name or a state that the code needs to be as it is. */
const isProse = (text: string): boolean => /\s/.test(text.trim()) && text.length > 12;

/** Gives the next case each time it is asked, round and round. */
function supply(): () => string {
  let at = 0;
  return () => TEXTS[at++ % TEXTS.length] ?? '';
}

function replaceProse(value: unknown, next: () => string): unknown {
  if (typeof value === 'string') return isProse(value) ? next() : value;
  if (Array.isArray(value)) return value.map((each) => replaceProse(each, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaceProse(each, next)]));
}

/** An output that is one text is a document, with room for many cases. */
function poisonedValue(value: unknown, next: () => string): unknown {
  const entries = Object.entries(value ?? {});
  const [name, text] = entries[0] ?? [];
  if (entries.length !== 1 || name === undefined || typeof text !== 'string')
    return replaceProse(value, next);
  return { [name]: markdownOf(Array.from({ length: CHUNK }, next)) };
}

interface StoredText {
  content_id: string;
  name: string;
  content: string;
  content_type: string;
}

const csvRow = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/** Files of each shape that the page shows, by their endings; the rest keep theirs. */
export const PLACED = {
  image: '001-2-plan.txt',
  diagram: '002-1-redline_gate.json',
  text: '002-5-identify_purpose_raw.json',
} as const;

function poisoned(row: StoredText, chunk: readonly string[], next: () => string): StoredText {
  const { name, content, content_type } = row;
  const as = (text: string, type = content_type): StoredText => ({
    ...row,
    content: text,
    content_type: type,
  });
  if (name === PLACED.image)
    return as(
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${TEXTS[70]}<script>__pwned(1)</script></svg>`,
      'image/svg+xml',
    );
  if (name === PLACED.diagram) return as(HOSTILE_DIAGRAMS[5] ?? '', 'text/vnd.mermaid');
  if (name === PLACED.text) return as(TEXTS.join('\n'), 'text/plain');
  if (content_type.startsWith('application/json'))
    return as(JSON.stringify(poisonedValue(JSON.parse(content), next)));
  if (content_type.startsWith('text/html')) return as(`<!doctype html><title>x</title>${TEXTS.join('\n')}`);
  if (name.endsWith('.csv'))
    return as(
      [['case', 'cell'], ...TEXTS.map((text, at) => [text, HOSTILE_CELLS[at % HOSTILE_CELLS.length] ?? ''])]
        .map(csvRow)
        .join('\n'),
    );
  return as(markdownOf(chunk));
}

const markdownOf = (cases: readonly string[]): string => `# A text\n\n${cases.join('\n\n')}`;

/**
 * Puts the corpus wherever a finished plan keeps what a model wrote: titles, prompts, contents, answers, reasoning, log
 * lines, reasons and errors. Structures stay as they are, so that everything is still drawn.
 */
export async function poison(query: Query, planId: string): Promise<void> {
  const next = supply();
  const rows = await query<StoredText>(
    `SELECT content_id, name, content, content_type FROM plan_content WHERE plan_id = $1 ORDER BY name, item`,
    [planId],
  );
  let markdown = 0;
  for (const row of rows) {
    const isText = !row.content_type.startsWith('application/json');
    const chunk = CHUNKS[isText ? markdown++ % CHUNKS.length : 0] ?? [];
    const { content, content_type } = poisoned(row, chunk, next);
    const values = [row.content_id, content, content_type, Buffer.byteLength(content)];
    await query(
      `UPDATE plan_content SET content = $2, content_type = $3, size = $4 WHERE content_id = $1`,
      values,
    );
    await query(`UPDATE plan_files SET content_type = $2, size = $3 WHERE content_id = $1`, [
      row.content_id,
      content_type,
      values[3],
    ]);
  }
  await poisonWords(query, planId, next);
  await poisonTitles(query, planId, next);
}

/** Names of tasks come from a folder that anybody may write. The API reads them once. */
async function poisonTitles(query: Query, planId: string, next: () => string): Promise<void> {
  const [published] = await query<{ graph_hash: string; graph: PipelineGraph }>(
    `SELECT graph_hash, graph FROM pipelines JOIN plans USING (graph_hash) WHERE plan_id = $1`,
    [planId],
  );
  if (!published) throw new Error(`no graph of plan ${planId}`);
  const tasks = published.graph.tasks.map((task) => ({ ...task, title: `${next()} ${next()}` }));
  await query(`UPDATE pipelines SET graph = $2::jsonb WHERE graph_hash = $1`, [
    published.graph_hash,
    JSON.stringify({ ...published.graph, tasks }),
  ]);
}

/** A plan that ended by failures and asks at a gate: both say it in words of a model or a provider. */
export async function poisonStop(query: Query, planId: string): Promise<void> {
  const failure = { ...failureOf('llm_schema', { message: TEXTS.slice(0, CHUNK).join(' ') }) };
  const gate = { reasons: TEXTS.slice(CHUNK), decision: null, justification: null, answered_at: null };
  await query(`UPDATE plans SET status = 'failed', outcome = NULL, error = $2::jsonb WHERE plan_id = $1`, [
    planId,
    JSON.stringify(failure),
  ]);
  await query(
    `UPDATE plan_tasks SET status = 'failed', error = $2::jsonb WHERE plan_id = $1 AND position % 9 = 5`,
    [planId, JSON.stringify(failure)],
  );
  await query(
    `UPDATE plan_tasks SET status = 'waiting', error = NULL, gate = $2::jsonb WHERE plan_id = $1 AND position = 2`,
    [planId, JSON.stringify(gate)],
  );
}

const MOST_INDEXED = 1_500;

async function poisonWords(query: Query, planId: string, next: () => string): Promise<void> {
  const three = (): string => [next(), next(), next()].join(' ');
  // Titles and models are indexed, and an index takes no long text.
  const name = (): string => {
    const text = three();
    return Buffer.byteLength(text) > MOST_INDEXED ? name() : text;
  };
  const failure = { ...failureOf('internal_error', { message: TEXTS.join(' ') }), todo: three() };
  await query(`UPDATE plans SET title = $2, prompt = $3 WHERE plan_id = $1`, [
    planId,
    name(),
    TEXTS.join('\n'),
  ]);
  await query(`UPDATE plan_tasks SET gaps = $2::jsonb WHERE plan_id = $1 AND position % 7 = 3`, [
    planId,
    JSON.stringify(TEXTS.slice(0, CHUNK).map((text) => ({ item: text, reason: next() }))),
  ]);
  await query(`UPDATE plan_tasks SET error = $2::jsonb WHERE plan_id = $1 AND position % 7 = 4`, [
    planId,
    JSON.stringify(failure),
  ]);
  await query(
    `UPDATE llm_interactions SET response = $2, reasoning = $3, model = $4, error = $5::jsonb, fallback_from = $4,
       request = jsonb_build_object('input', $2::text, 'instructions', $3::text) WHERE plan_id = $1`,
    [planId, TEXTS.join('\n\n'), TEXTS.join('\n'), name(), JSON.stringify(failure)],
  );
  const lines = TEXTS.map((message, at) => ({
    event: 'log_line',
    payload: { plan_id: planId, level: at % 2 ? 'info' : 'error', task: next(), message },
  }));
  await query(`SELECT append_events($1, $2::jsonb)`, [`plan:${planId}`, JSON.stringify(lines)]);
}
