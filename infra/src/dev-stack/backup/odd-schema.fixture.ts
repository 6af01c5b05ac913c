import type { MigrationInterface, QueryRunner } from 'typeorm';

const run = async (runner: QueryRunner, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await runner.query(statement);
};

/** Everything that makes copying rows hard and that Planwright's own tables do not have (yet). */
export class OddTables1900000000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return run(runner, [
      `CREATE TABLE odd_values (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        "Odd ""Name" text,
        raw bytea, doc jsonb, list text[], real double precision, exact numeric, at timestamptz, day date, took interval,
        long_name integer GENERATED ALWAYS AS (length("Odd ""Name")) STORED
      )`,
      `CREATE TABLE odd_counted (n bigserial PRIMARY KEY, what text)`,
      `CREATE TABLE odd_empty (id integer PRIMARY KEY)`,
      // Two tables that need each other, and one that needs itself.
      `CREATE TABLE odd_left (id integer PRIMARY KEY, other integer)`,
      `CREATE TABLE odd_right (id integer PRIMARY KEY, other integer REFERENCES odd_left, above integer REFERENCES odd_right)`,
      `ALTER TABLE odd_left ADD CONSTRAINT odd_circle FOREIGN KEY (other) REFERENCES odd_right ON DELETE CASCADE`,
      `CREATE FUNCTION odd_note() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO odd_counted (what) VALUES (TG_TABLE_NAME); RETURN NULL; END $$`,
      `CREATE TRIGGER odd_noted AFTER INSERT ON odd_left FOR EACH ROW EXECUTE FUNCTION odd_note()`,
      `INSERT INTO odd_counted (what) VALUES ('put there by the migration')`,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return run(runner, [
      `DROP TABLE odd_left, odd_right, odd_empty, odd_counted, odd_values CASCADE`,
      `DROP FUNCTION odd_note()`,
    ]);
  }
}

/** A later version changes what rows look like. */
export class Later1900000000001 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return run(runner, [
      `ALTER TABLE plans ADD COLUMN shout text`,
      `UPDATE plans SET shout = upper(title)`,
      `ALTER TABLE plans ALTER COLUMN shout SET NOT NULL`,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return run(runner, [`ALTER TABLE plans DROP COLUMN shout`]);
  }
}
