import type { OpenDatabase } from "../database/index.ts";
import { ConfigError, type Platform } from "../kernel/errors.ts";

/** Empties the database: as it is after its migrations. */
export async function forgetEverything(database: OpenDatabase): Promise<void> {
  const tables = await database.query<{ name: string }>({
    text: `SELECT quote_ident(tablename) AS name FROM pg_tables
           WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    values: [],
  });
  await database.query({ text: `TRUNCATE ${tables.map(({ name }) => name).join(", ")}`, values: [] });
}

const NOT_OURS =
  "The database holds the data of workspaces that are not of the playground, but no platform is configured. To go on with " +
  "them, set the variables of Slack or Teams again; to try the playground, set DATABASE_URL or DATA_DIR to another place.";

/** Throws ConfigError when a real workspace was ever connected: whoever forgot a variable must not lose anything. */
export async function refuseRealData(
  database: OpenDatabase,
  demo: readonly { readonly platform: Platform; readonly externalId: string }[],
): Promise<void> {
  const strangers = await database.query({
    text: `SELECT FROM installation
           WHERE (platform, external_id) NOT IN (SELECT * FROM unnest($1::text[], $2::text[])) LIMIT 1`,
    values: [demo.map(({ platform }) => platform), demo.map(({ externalId }) => externalId)],
  });
  if (strangers.length > 0) throw new ConfigError([NOT_OURS]);
}
