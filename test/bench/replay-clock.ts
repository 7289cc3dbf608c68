import pg from "pg";

/** A clock for a process and its database together, which stands still until it is set. */
export interface ReplayClock {
  now(): Date;
  /** Has the rows of an opened database begin at this time too. */
  begin(): Promise<void>;
  set(at: Date): Promise<void>;
  close(): Promise<void>;
}

/** What asks for the time finds these before PostgreSQL's own. Stable: it stands still while a statement runs. */
const PRETEND = `
  CREATE TABLE replay_clock (at timestamptz NOT NULL);
  CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT at FROM replay_clock';
  CREATE FUNCTION public.statement_timestamp() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT at FROM replay_clock';
  CREATE FUNCTION public.now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT at FROM replay_clock';`;

/** A default that is written like this is PostgreSQL's own time, wherever it looks for functions. */
const DEFAULTS = `
  DO $$ DECLARE found record; BEGIN
    FOR found IN SELECT table_name, column_name FROM information_schema.columns
                 WHERE table_schema = 'public' AND column_default LIKE '%CURRENT_TIMESTAMP%' LOOP
      EXECUTE format('ALTER TABLE %I ALTER COLUMN %I SET DEFAULT public.now()', found.table_name, found.column_name);
    END LOOP;
  END $$`;

/**
 * Has a fresh database take its time from the replay, so that what waits for Monday waits for the Monday of the replay. To be
 * called before the database is opened.
 */
export async function createReplayClock(url: string, start: Date): Promise<ReplayClock> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(PRETEND);
  const { rows } = await client.query<{ name: string }>("SELECT quote_ident(current_database()) AS name");
  await client.query(`ALTER DATABASE ${rows[0]?.name} SET search_path = public, pg_catalog`);
  let now = start;
  await client.query("INSERT INTO replay_clock VALUES ($1)", [start]);
  return {
    now: () => now,
    begin: async () => void (await client.query(DEFAULTS)),
    async set(at) {
      now = at;
      await client.query("UPDATE replay_clock SET at = $1", [at]);
    },
    close: () => client.end(),
  };
}
