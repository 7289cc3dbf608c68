import { Socket } from "node:net";
import pg from "pg";

/** Milliseconds before a lost connection is opened again: doubles with each failure, up to a limit. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 15_000;

/**
 * Hears what is announced on a channel of a PostgreSQL server, over a connection of its own that is opened again whenever
 * it is lost. `hear` gets undefined each time the connection is there: what was said before then went unheard. Never
 * throws, and does not keep the process running. Returns how to stop.
 */
export function subscribe(
  connection: pg.ClientConfig,
  channel: string,
  hear: (message: string | undefined) => void,
): () => void {
  let client: pg.Client;
  let timer: NodeJS.Timeout | undefined;
  let wait = FIRST_WAIT;
  let stopped = false;

  const connect = async (): Promise<void> => {
    client = new pg.Client({ ...connection, stream: () => new Socket().unref() });
    client.on("error", () => undefined);
    client.on("notification", ({ payload }) => hear(payload ?? ""));
    client.once("end", reconnect);
    try {
      await client.connect();
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      wait = FIRST_WAIT;
      hear(undefined);
    } catch {
      end(client);
    }
  };

  const reconnect = (): void => {
    if (stopped) return;
    timer = setTimeout(connect, wait).unref();
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };

  void connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    end(client);
  };
}

const end = (client: pg.Client): void => void client.end().catch(() => undefined);
