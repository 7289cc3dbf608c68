import type { PGlite } from "@electric-sql/pglite";
import { DatabaseUnavailable } from "../kernel/errors.ts";
import type { Log } from "../kernel/ports.ts";

/** What PostgreSQL's error handling exits with inside PGlite: no crash. */
const ERROR_JUMP = 100;

/**
 * PGlite goes on when PostgreSQL inside it has crashed (full disk, failed fsync, no memory), and answers statements that were
 * never run. With this, everything from the crash on throws DatabaseUnavailable. Returns whether it has crashed.
 */
export function refuseAfterCrash(pglite: PGlite, log: Log): () => boolean {
  let crash: unknown;

  const step = pglite.Module._PostgresMainLoopOnce;
  pglite.Module._PostgresMainLoopOnce = () => {
    try {
      step();
    } catch (error) {
      if (!isErrorJump(error)) crash ??= error;
      throw error;
    }
  };

  const execute = pglite.execProtocolStream.bind(pglite);
  pglite.execProtocolStream = async (message, options) => {
    if (crash) throw new DatabaseUnavailable({ cause: crash });
    const answer = await execute(message, options);
    if (!crash) return answer;
    const reason = answer.find(({ name }) => name === "error") ?? crash;
    log.error({ err: reason }, "The embedded database has stopped. Look at the disk, then start Bellhop again");
    throw new DatabaseUnavailable({ cause: reason });
  };
  return () => crash !== undefined;
}

const isErrorJump = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "status" in error && error.status === ERROR_JUMP;
