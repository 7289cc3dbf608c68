import type { OpenDatabase } from "../../database/index.ts";
import type { SecretStore } from "../../database/secrets.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { Platform } from "../../kernel/errors.ts";
import type { Directory, Sql } from "../../kernel/ports.ts";
import type { Texts } from "../../texts/catalog.ts";

export interface LinkingDependencies {
  readonly database: OpenDatabase;
  readonly secrets: SecretStore;
  readonly directories: Partial<Readonly<Record<Platform, Pick<Directory, "knowsAdmins">>>>;
  readonly texts: Texts;
  readonly ids: Ids;
  /** There may be something to send. */
  readonly wake: () => void;
}

/** A transaction after which no process goes by what it remembers from before. */
export async function change<Result>(database: OpenDatabase, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const result = await database.transaction(async (sql) => {
    const done = await work(sql);
    await database.changes.announceAll(sql);
    return done;
  });
  database.changes.dropAll();
  return result;
}
