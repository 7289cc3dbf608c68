import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../src/database/index.ts";
import { onPostgresql, sharedDatabase, silent } from "../support/database.ts";
import { stationGrounds } from "../support/platforms.ts";
import { startBot } from "../support/process.ts";
import { type Ground, reads } from "../support/stage.ts";
import { setUp, stations } from "../support/stations.ts";

/** Two processes on one database, connected to the same place. */
async function twoProcesses(open: () => Promise<Ground>) {
  const ground = await open();
  const { options, env } = await sharedDatabase();
  const database = await openDatabase(options, { log: silent });
  onTestFinished(() => database.close());
  await setUp(ground, database);
  const start = () => startBot({ ...ground.environment, ...env });
  const both = await Promise.all([start(), start()]);
  const waiting = async () =>
    (await database.query({ text: "SELECT FROM delivery WHERE state = 'waiting'", values: [] })).length;
  return { ground, database, both, waiting };
}

onPostgresql("two processes on one database", () => {
  describe.each(stationGrounds)("on %s", (_platform, open) => {
    it("keep a second between the messages of each channel together, send none twice and lose none", async () => {
      const { ground, both, waiting } = await twoProcesses(open);
      const busy = stations.slice(0, 3);
      await Promise.all(
        Array.from({ length: 12 }, (_, at) => {
          const { user, channel } = busy[at % busy.length] ?? { user: "", channel: "" };
          ground.sendTo(both[at % 2]?.port ?? 0);
          return ground.type(user, "/complaint", `complaint ${at}`, channel);
        }),
      );
      const told = busy.flatMap(({ user, channel }) => ground.told(user, channel));
      expect(new Set(told.map((answer) => /C-\d+ saved/.exec(reads(answer))?.[0])).size).toBe(12);
      await expect.poll(waiting).toBe(0);

      const cards = busy.map(({ channel }) => ground.standing(channel));
      expect(cards.map((sent) => sent.length)).toEqual([4, 4, 4]);
      const numbers = cards.flat().map((card) => /^C-\d+/.exec(reads(card))?.[0]);
      expect(new Set(numbers).size).toBe(12);
      for (const sent of cards) {
        const moments = sent.map(({ at }) => at);
        for (const [at, moment] of moments.slice(1).entries()) {
          expect(moment - (moments[at] ?? Number.NaN)).toBeGreaterThanOrEqual(1_000);
        }
      }
      expect(ground.timesBusy()).toBe(0);
    });

    it("make one case of a delivery that comes to both in the same moment, and answer with the same number", async () => {
      const { ground, database, both } = await twoProcesses(open);
      const [station = { user: "", channel: "" }] = stations;
      const nowhere = await closedPort();
      for (let number = 1; number <= 5; number += 1) {
        ground.sendTo(nowhere);
        const unheard = await ground.type(station.user, "/complaint", `complaint ${number}`, station.channel);
        const answers = await Promise.all(
          both.map(({ port }) => {
            ground.sendTo(port);
            return ground.again(unheard);
          }),
        );
        expect(answers.map(({ shown }) => /C-\d+ saved/.exec(reads(shown))?.[0])).toEqual([
          `C-${number} saved`,
          `C-${number} saved`,
        ]);
      }
      const cases = await database.query({ text: 'SELECT number, text FROM "case" ORDER BY number', values: [] });
      expect(cases).toEqual(Array.from({ length: 5 }, (_, at) => ({ number: at + 1, text: `complaint ${at + 1}` })));
    });
  });
});

/** A port at which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
