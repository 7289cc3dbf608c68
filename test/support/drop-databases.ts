import pg from "pg";

/** Gives the databases of this run on a server a beginning of their own, and drops them when all tests are done. */
export default function setup(): (() => Promise<void>) | undefined {
  const server = process.env.TEST_DATABASE_URL;
  const beginning = `bellhop_test_${process.pid}_`;
  process.env.BELLHOP_TEST_DATABASES = beginning;
  return server ? () => dropDatabases(server, beginning) : undefined;
}

async function dropDatabases(server: string, beginning: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)",
      [beginning],
    );
    for (const { name } of rows) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
