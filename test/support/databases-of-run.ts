import pg from "pg";
import { template } from "./template.ts";

/**
 * What all files of tests share: the first start of the embedded database, made once before them; or, for their databases on
 * a server, a beginning of their names, one that the others are copies of, and that all are dropped when all tests are done.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  const server = process.env.TEST_DATABASE_URL;
  const beginning = `bellhop_test_${process.pid}_`;
  process.env.BELLHOP_TEST_DATABASES = beginning;
  if (!server) {
    await template();
    return undefined;
  }
  await makeMigrated(server, `${beginning}migrated`);
  return () => dropDatabases(server, beginning);
}

const nobody = (): void => undefined;

async function makeMigrated(server: string, name: string): Promise<void> {
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name}`));
  const { openDatabase } = await import("../../src/database/index.ts");
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const log = { debug: nobody, info: nobody, warn: nobody, error: nobody };
  await (await openDatabase({ url }, { log })).close();
}

const dropDatabases = (server: string, beginning: string): Promise<void> =>
  onServer(server, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)",
      [beginning],
    );
    for (const { name } of rows) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  });

async function onServer(url: string, act: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}
