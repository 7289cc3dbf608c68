import { openDatabase } from "../../../src/database/index.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import { createOutbox } from "../../../src/kernel/outbox/index.ts";
import type { Log, Messenger, Pace } from "../../../src/kernel/ports.ts";
import { card } from "../../../src/message/card.ts";

/** A process that sends: its platform is the test that started it, asked and answering in messages between processes. */
export interface Asked {
  readonly id: number;
  readonly method: "post" | "replace" | "withdraw" | "publish" | "find";
  readonly args: unknown[];
}
export interface Answered {
  readonly id: number;
  readonly result: unknown;
}

const nobody = (): void => undefined;
const silent: Log = { debug: nobody, info: nobody, warn: nobody, error: nobody };

const answers = new Map<number, (result: unknown) => void>();
let count = 0;
process.on("message", ({ id, result }: Answered) => answers.get(id)?.(result));

const ask =
  (method: Asked["method"]) =>
  (...args: unknown[]): Promise<never> =>
    new Promise((resolve) => {
      count += 1;
      answers.set(count, resolve as (result: unknown) => void);
      process.send?.({ id: count, method, args } satisfies Asked);
    });

const [url = "", pace = "", lease = "1500"] = process.argv.slice(2);
const messenger: Messenger = {
  pace: JSON.parse(pace) as Pace,
  post: ask("post"),
  replace: ask("replace"),
  withdraw: ask("withdraw"),
  publish: ask("publish"),
  find: async (to, key, since) => (await ask("find")(to, key, since)) ?? undefined,
};
const database = await openDatabase({ url }, { log: silent });
const outbox = createOutbox({
  database,
  ids: createIds(systemClock),
  log: silent,
  messengers: { slack: messenger },
  drawings: { case: async (subjects) => subjects.map(() => card("a case")) },
  askAgain: async () => new Set(),
  unreachable: async () => undefined,
  reached: async () => undefined,
  options: { poll: 20, leaseFor: Number(lease) },
});
outbox.start();
process.on("disconnect", () => process.exit());
