import type { Sql } from "./ports.ts";

/** Lets nobody else hold the lock of this name, in any process, while the transaction lasts. */
export const lockByName = (sql: Sql, name: string): Promise<unknown> =>
  sql.query({ name: "lock.byName", text: "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", values: [name] });
