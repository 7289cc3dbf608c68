/**
 * A process of its own on a database: `node writer.ts OPTIONS`, the options as JSON. Says "ready" when it is open, then
 * writes one row after the other into `entry` and says each number when it is saved, until it is killed.
 */
import { openDatabase } from "../../src/database/index.ts";

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

try {
  const database = await openDatabase(JSON.parse(process.argv[2] ?? ""), { log });
  say("ready");
  await database.query({ text: "CREATE TABLE IF NOT EXISTS entry (n serial PRIMARY KEY)", values: [] });
  for (;;) {
    const [row] = await database.transaction((sql) =>
      sql.query<{ n: number }>({ text: "INSERT INTO entry DEFAULT VALUES RETURNING n", values: [] }),
    );
    say(String(row?.n));
  }
} catch (error) {
  say(`${(error as Error).name}: ${(error as Error).message}`);
}
