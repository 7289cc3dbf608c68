import type pg from "pg";

/** One of the two ways to run PostgreSQL: a server, or inside this process. */
export interface Engine {
  readonly name: "postgresql" | "embedded";
  readonly pool: pg.Pool;
  /** Calls `hear` with what is announced on the channel from now on, and with undefined when something may have been missed. */
  subscribe(channel: string, hear: (message: string | undefined) => void): void;
  /** Ends the pool, when nobody uses it any more, and everything behind it. */
  close(): Promise<void>;
}
