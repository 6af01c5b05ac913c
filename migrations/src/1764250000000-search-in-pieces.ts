import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a search looks into stands in a narrow table of its own, in small letters, with an index over every three
 * characters in a row: of any kind, since the database's own trigrams pass over signs and, in its locale, over all but
 * English letters. One or two characters are in nearly every prompt; they are looked for in titles.
 */
export class SearchInPieces1764250000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

// What they cost is told: a statement that would take a plan to pieces for each row it reads asks the index instead.
const PURE = 'LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000';

const UP = [
  `CREATE FUNCTION pieces_of(in_text text, size integer) RETURNS text[] ${PURE}
    RETURN (SELECT coalesce(array_agg(piece[1]), '{}')
            FROM generate_series(1, size) AS first,
                 regexp_matches(substr(in_text, first), repeat('.', size), 'g') AS piece)`,
  `CREATE FUNCTION pieces_searched(title text, prompt text) RETURNS text[] ${PURE}
    RETURN pieces_of(title, 1) || pieces_of(title, 2) || pieces_of(title, 3) || pieces_of(prompt, 3)`,
  `CREATE FUNCTION pieces_sought(search text) RETURNS text[] ${PURE}
    RETURN CASE WHEN length(search) < 3 THEN ARRAY[search] ELSE pieces_of(search, 3) END`,
  `CREATE TABLE plan_search (
    plan_id uuid PRIMARY KEY REFERENCES plans ON DELETE CASCADE,
    title text NOT NULL,
    prompt text NOT NULL
  )`,
  // Read through by each search that finds it: not compressed.
  `ALTER TABLE plan_search ALTER prompt SET STORAGE EXTERNAL`,
  `INSERT INTO plan_search SELECT plan_id, lower(title), lower(prompt) FROM plans`,
  // Pieces of new plans wait for each other, since a plan has hundreds; not for so many that reading them takes long.
  `CREATE INDEX plan_search_pieces ON plan_search USING gin (pieces_searched(title, prompt))
    WITH (gin_pending_list_limit = 1024)`,
  // To know how often each piece is there would take every plan of a sample to pieces, and change no statement.
  `ALTER INDEX plan_search_pieces ALTER COLUMN 1 SET STATISTICS 0`,
  `CREATE FUNCTION make_plan_searched() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO plan_search VALUES (NEW.plan_id, lower(NEW.title), lower(NEW.prompt))
      ON CONFLICT (plan_id) DO UPDATE SET title = excluded.title, prompt = excluded.prompt;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER plans_search_new AFTER INSERT ON plans FOR EACH ROW EXECUTE FUNCTION make_plan_searched()`,
  `CREATE TRIGGER plans_search_changed AFTER UPDATE OF title, prompt ON plans FOR EACH ROW
    WHEN ((OLD.title, OLD.prompt) IS DISTINCT FROM (NEW.title, NEW.prompt))
    EXECUTE FUNCTION make_plan_searched()`,
  `DROP INDEX plans_words`,
];

const DOWN = [
  `CREATE INDEX plans_words ON plans USING gin ((title || E'\\n' || prompt) gin_trgm_ops)`,
  `DROP TRIGGER plans_search_changed ON plans`,
  `DROP TRIGGER plans_search_new ON plans`,
  `DROP FUNCTION make_plan_searched()`,
  `DROP TABLE plan_search`,
  `DROP FUNCTION pieces_sought(text)`,
  `DROP FUNCTION pieces_searched(text, text)`,
  `DROP FUNCTION pieces_of(text, integer)`,
];
