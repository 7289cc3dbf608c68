import type { Sql } from "../kernel/ports.ts";
import type { Engine } from "./engine.ts";

/** Tells the caches of all processes that something changed. */
export interface Changes {
  /** Tells it when the transaction that `sql` stands for commits; never if it does not. */
  announce(sql: Sql, topic: string, key: string): Promise<void>;
  /** The same for what touches too much to name it: everything is dropped, whatever the topic. */
  announceAll(sql: Sql): Promise<void>;
  /** Drops everything here and now, for a process that cannot wait until it hears itself. */
  dropAll(): void;
  /** Hears what any process announces, this one too. Without a key something may have been missed: drop everything. */
  listen(topic: string, listener: (key: string | undefined) => void): void;
}

const CHANNEL = "bellhop";
const EVERYTHING = "everything";

export function createChanges(engine: Engine): Changes {
  const listeners = new Map<string, ((key: string | undefined) => void)[]>();

  const dropAll = (): void => {
    for (const listener of [...listeners.values()].flat()) listener(undefined);
  };
  const hear = (message: string | undefined): void => {
    if (message === undefined || message === EVERYTHING) {
      dropAll();
      return;
    }
    const [topic = "", key] = JSON.parse(message) as [string, string];
    for (const listener of listeners.get(topic) ?? []) listener(key);
  };
  const tell = async (sql: Sql, message: string): Promise<void> => {
    await sql.query({ text: "SELECT pg_notify($1, $2)", values: [CHANNEL, message] });
  };

  return {
    announce: (sql, topic, key) => tell(sql, JSON.stringify([topic, key])),
    announceAll: (sql) => tell(sql, EVERYTHING),
    dropAll,
    listen(topic, listener) {
      if (listeners.size === 0) engine.subscribe(CHANNEL, hear);
      listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
    },
  };
}
