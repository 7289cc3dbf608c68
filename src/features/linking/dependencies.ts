import { setTimeout } from "node:timers/promises";
import type { OpenDatabase } from "../../database/index.ts";
import type { SecretStore } from "../../database/secrets.ts";
import type { Ids } from "../../kernel/clock.ts";
import { type Platform, userError } from "../../kernel/errors.ts";
import type { Directory, Sql } from "../../kernel/ports.ts";
import type { Texts } from "../../texts/catalog.ts";
import { StillSending } from "./locks.ts";

export interface LinkingDependencies {
  readonly database: OpenDatabase;
  readonly secrets: SecretStore;
  readonly directories: Partial<Readonly<Record<Platform, Pick<Directory, "knowsAdmins">>>>;
  readonly texts: Texts;
  readonly ids: Ids;
  /** There may be something to send. */
  readonly wake: () => void;
}

type Work<Result> = (sql: Sql) => Promise<Result>;

/** Messages are under way for some tenths of a second; milliseconds. */
const PAUSE = 100;
const ATTEMPTS = 30;

/**
 * A transaction after which no process goes by what it remembers from before; once nothing is on its way any more that it
 * would be in the way of. Throws UserError when there always is something.
 */
export async function change<Result>(database: OpenDatabase, work: Work<Result>): Promise<Result> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      return await changeNow(database, work);
    } catch (error) {
      if (!(error instanceof StillSending)) throw error;
      await setTimeout(PAUSE);
    }
  }
  throw userError("link.again");
}

async function changeNow<Result>(database: OpenDatabase, work: Work<Result>): Promise<Result> {
  const result = await database.transaction(async (sql) => {
    const done = await work(sql);
    await database.changes.announceAll(sql);
    return done;
  });
  database.changes.dropAll();
  return result;
}
