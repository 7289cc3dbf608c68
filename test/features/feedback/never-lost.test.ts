import fc from "fast-check";
import { expect, it } from "vitest";
import type { OpenDatabase } from "../../../src/database/index.ts";
import { systemClock } from "../../../src/kernel/clock.ts";
import { DatabaseUnavailable } from "../../../src/kernel/errors.ts";
import type { Database } from "../../../src/kernel/ports.ts";
import type { Reply } from "../../../src/kernel/reply.ts";
import { emptyDatabase } from "../../support/database.ts";
import { createProcess } from "../../support/without-platform.ts";

/** What becomes of a statement: lost on its way there or back, or the server has no room for it. */
type Fault = "none" | "before" | "after" | "refused";
const RUNS = 25;

/** As when a statement took too long: it had no effect, and the connection is as good as before. */
const refused = () =>
  new DatabaseUnavailable({
    cause: Object.assign(new Error("canceling statement"), { code: "57014", severity: "ERROR" }),
  });

/** The same database, behind a network that fails in this order. */
function failing(database: OpenDatabase, faults: Fault[]): OpenDatabase {
  const through = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const fault = faults.shift() ?? "none";
    if (fault === "refused") throw refused();
    if (fault === "before") throw new DatabaseUnavailable();
    const result = await work();
    if (fault === "after") throw new DatabaseUnavailable();
    return result;
  };
  const sql: Database = {
    query: (statement) => through(() => database.query(statement)),
    transaction: (work) => through(() => database.transaction(work)),
  };
  return { ...database, ...sql };
}

/** The number of the case that somebody was told to be saved. */
const savedAs = (reply: Reply): number | undefined => {
  const [, number] = ("card" in reply && /^C-(\d+) saved/.exec(reply.card.summary)) || [];
  return number === undefined ? undefined : Number(number);
};

const handsBack = (reply: Reply, text: string): boolean =>
  reply.kind === "private" && reply.card.blocks.some((block) => block.kind === "quote" && block.text === text);

const worlds = fc.record({
  people: fc.array(fc.constantFrom("UANA", "UBEN", "UMO"), { minLength: 1, maxLength: 8 }),
  faults: fc.array(fc.constantFrom<Fault[]>("none", "none", "before", "after", "refused"), { maxLength: 30 }),
  together: fc.boolean(),
});

it("saves each complaint that it says is saved, hands back each other, and a delivery that comes again is one case", async () => {
  const database = await emptyDatabase();
  const { organizations } = createProcess(database, systemClock);
  let worldsTried = 0;
  let handedBack = 0;
  await fc.assert(
    fc.asyncProperty(worlds, async ({ people, faults, together }) => {
      const externalId = `T${++worldsTried}`;
      await organizations.save({ platform: "slack", externalId, name: "Harbour", botUserId: "bot" });
      const { dispatch } = createProcess(failing(database, [...faults]), systemClock);
      const type = async (userId: string, nth: number) => {
        const text = `cold soup, table ${nth}`;
        const reply = await dispatch.handle({
          kind: "command",
          from: { platform: "slack", externalId, userId },
          command: "complaint",
          text,
          mentioned: [],
          delivery: `delivery ${nth}`,
        });
        const number = savedAs(reply);
        if (number === undefined) expect(handsBack(reply, text)).toBe(true);
        return { text, number };
      };
      const told = [];
      if (together) told.push(...(await Promise.all(people.map(type))));
      else for (const [nth, userId] of people.entries()) told.push(await type(userId, nth));
      handedBack += told.filter(({ number }) => number === undefined).length;

      const saved = await casesOf(database, externalId);
      for (const { text, number } of told) {
        const found = saved.filter((one) => one.text === text);
        if (number === undefined) expect(found.length).toBeLessThanOrEqual(1);
        else expect(found).toEqual([{ text, number }]);
      }
      // The network has come to rest: what is left of its faults hits what is typed again, until they are over.
      for (const [nth, userId] of people.entries())
        await expect.poll(async () => (await type(userId, nth)).number).toBeDefined();
      const all = await casesOf(database, externalId);
      expect(all.map(({ text }) => text).toSorted()).toEqual(people.map((_, nth) => `cold soup, table ${nth}`));
      expect(all.map(({ number }) => number)).toEqual(people.map((_, at) => at + 1));
      expect(all).toEqual(expect.arrayContaining(saved));
    }),
    { numRuns: RUNS },
  );
  expect(handedBack).toBeGreaterThan(0);
});

const casesOf = (database: OpenDatabase, externalId: string) =>
  database.query<{ text: string; number: number }>({
    text: `SELECT c.text, c.number FROM "case" c JOIN installation i USING (organization_id)
           WHERE i.external_id = $1 ORDER BY c.number`,
    values: [externalId],
  });
