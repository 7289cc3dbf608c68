import type { Sql } from "../kernel/ports.ts";
import type { Engine } from "./engine.ts";

/** Tells the caches of all processes that something changed. */
export interface Changes {
  /** Tells it when the transaction that `sql` stands for commits; never if it does not. */
  announce(sql: Sql, topic: string, key: string): Promise<void>;
  /** Hears what any process announces, this one too. Without a key something may have been missed: drop everything. */
  listen(topic: string, listener: (key: string | undefined) => void): void;
}

const CHANNEL = "bellhop";

export function createChanges(engine: Engine): Changes {
  const listeners = new Map<string, ((key: string | undefined) => void)[]>();

  const hear = (message: string | undefined): void => {
    if (message === undefined) {
      for (const listener of [...listeners.values()].flat()) listener(undefined);
      return;
    }
    const [topic = "", key] = JSON.parse(message) as [string, string];
    for (const listener of listeners.get(topic) ?? []) listener(key);
  };

  return {
    async announce(sql, topic, key) {
      await sql.query({ text: "SELECT pg_notify($1, $2)", values: [CHANNEL, JSON.stringify([topic, key])] });
    },
    listen(topic, listener) {
      if (listeners.size === 0) engine.subscribe(CHANNEL, hear);
      listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
    },
  };
}
