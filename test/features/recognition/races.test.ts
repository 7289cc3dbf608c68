import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { openDatabase } from "../../../src/database/index.ts";
import { evidenceFor } from "../../../src/features/recognition/awards/evidence.ts";
import { readAwards } from "../../../src/features/recognition/awards/read.ts";
import { approveAward, declineAward } from "../../../src/features/recognition/awards/store.ts";
import { readKudos } from "../../../src/features/recognition/kudos/read.ts";
import { correctKudos, hideKudos, undoKudos } from "../../../src/features/recognition/kudos/store.ts";
import { countSeconds, second } from "../../../src/features/recognition/seconding/store.ts";
import { engine, sharedDatabase, silent } from "../../support/database.ts";
import { createOrganization, ids, later, NOW } from "./organization.ts";

/** Where the engine lets several processes in, there are two. */
const { options } = await sharedDatabase();
const database = await openDatabase(options, { log: silent });
const other = engine === "postgresql" ? await openDatabase(options, { log: silent }) : database;
afterAll(async () => {
  await database.close();
  if (other !== database) await other.close();
});

it("lets the last thing stand that each colleague did, in whatever order and however often it is told", async () => {
  const deed = fc.record({
    person: fc.integer({ min: 2, max: 4 }),
    way: fc.constantFrom("heart", "clap", "button"),
    stands: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 12 }), fc.infiniteStream(fc.nat()), async (deeds, chance) => {
      const { organizationId, people, thank } = await createOrganization(database, 5);
      const id = await thank(0, [1]);
      const told = deeds.map(({ person, ...one }, place) => ({
        ...one,
        organizationId,
        what: "kudos" as const,
        id,
        personId: people[person] ?? "",
        at: later(place),
        deliveryId: ids.next(),
      }));
      const twice = [...told, ...told].toSorted(() => (chance.next().value % 2 === 0 ? -1 : 1));
      await Promise.all(twice.map((one) => second(database, one)));
      const last = new Map(deeds.map(({ person, way, stands }) => [`${person} ${way}`, { person, stands }]));
      const standing = new Set([...last.values()].filter(({ stands }) => stands).map(({ person }) => person));
      expect((await countSeconds(database, [{ organizationId, id }])).get(id)).toBe(standing.size);
    }),
    { numRuns: 15 },
  );
});

it("is not seconded by who gave it or got it, nor after it was taken back", async () => {
  const { organizationId, people, thank, change } = await createOrganization(database, 3);
  const id = await thank(0, [1]);
  const by = (place: number) =>
    second(database, {
      organizationId,
      what: "kudos",
      id,
      personId: people[place] ?? "",
      way: "button",
      stands: true,
      at: NOW,
      deliveryId: ids.next(),
    });
  expect([await by(0), await by(1), await by(2)]).toEqual(["refused", "refused", "done"]);
  await undoKudos(database, change(id, people[0]), NOW);
  expect(await by(2)).toBe("refused");
});

it("loses no correction, and takes back once, when thanks are changed, hidden and undone at the same moment", async () => {
  const deed = fc.constantFrom("correct", "correct", "name", "hide", "show", "undo", "repeat");
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 2, maxLength: 10 }), async (deeds) => {
      const { organizationId, people, thank, change } = await createOrganization(database, 3);
      const id = await thank(0, [1]);
      const repeated = change(id, people[0]);
      const done = await Promise.all(
        deeds.map((what, place) => {
          if (what === "undo") return undoKudos(database, change(id, people[0]), NOW);
          if (what === "hide" || what === "show") return hideKudos(database, change(id, people[1]), what === "hide");
          if (what === "name")
            return correctKudos(database, change(id, people[0]), { people: [people[1] ?? "", people[2] ?? ""] });
          const by = what === "repeat" ? repeated : change(id, people[0]);
          const text = what === "repeat" ? "once and for all" : `correction ${place}`;
          return correctKudos(database, by, { text });
        }),
      );
      const did = (what: string) => deeds.filter((one, place) => one === what && done[place]).length;
      expect(did("undo")).toBeLessThanOrEqual(1);
      expect(did("repeat")).toBeLessThanOrEqual(1);
      const [found] = await readKudos(database, [{ organizationId, id }]);
      expect(found?.undoneAt !== undefined).toBe(did("undo") === 1);
      expect(found?.privateBy !== undefined).toBe(did("hide") - did("show") === 1);
      const [standing] = await database.query<{ people: number; stand: number }>({
        text: "SELECT count(*)::int AS people, count(*) FILTER (WHERE stands)::int AS stand FROM kudos_receiver WHERE kudos_id = $1",
        values: [id],
      });
      expect(standing?.stand).toBe(did("undo") === 1 ? 0 : found?.people.length);
      const before = await database.query<{ text: string }>({
        text: `SELECT before ->> 'text' AS text FROM kudos_event WHERE kudos_id = $1 AND kind = 'changed' AND before ? 'text'`,
        values: [id],
      });
      const applied = deeds.flatMap((what, place) => {
        if (!done[place] || (what !== "correct" && what !== "repeat")) return [];
        return what === "repeat" ? ["once and for all"] : [`correction ${place}`];
      });
      const chain = [...before.map(({ text }) => text), found?.text];
      expect(chain.toSorted()).toEqual(["as it was given", ...applied].toSorted());
    }),
    { numRuns: 20 },
  );
});

it("never approves more than a budget has, whoever presses at the same moment, and nothing that would still fit is left", async () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(amounts, fc.integer({ min: 20, max: 150 }), async (wanted, amount) => {
      const { organizationId, people, budget, nominate, change } = await createOrganization(database, 3);
      const budgetId = await budget(amount, 2);
      const awards = await Promise.all(wanted.map((one) => nominate(0, 1, one, budgetId, 2)));
      // Each is pressed twice, in two processes.
      const presses = awards.flatMap((id) => [database, other].map((process) => ({ id, process })));
      await Promise.all(presses.map(({ id, process }) => approveAward(process, change(id, people[2]))));
      const found = await readAwards(
        database,
        awards.map((id) => ({ organizationId, id })),
      );
      const approved = found.filter(({ state }) => state === "approved").reduce((sum, one) => sum + one.amount, 0);
      const [row] = await database.query<{ spent: number }>({
        text: "SELECT spent::float8 AS spent FROM award_budget WHERE id = $1",
        values: [budgetId],
      });
      expect(row?.spent).toBe(approved);
      expect(approved).toBeLessThanOrEqual(amount);
      for (const { state, amount: one } of found)
        if (state === "nominated") expect(approved + one).toBeGreaterThan(amount);
    }),
    { numRuns: 15 },
  );
});

it("lets neither who nominates nor who receives decide, and one decision stand when both are pressed at once", async () => {
  const { organizationId, people, budget, nominate, change } = await createOrganization(database, 3);
  const budgetId = await budget(100, 2);
  const own = await nominate(2, 1, 10, budgetId, 2);
  const theirs = await nominate(0, 2, 10, budgetId, 2);
  expect(await approveAward(database, change(own, people[2]))).toBe(false);
  expect(await approveAward(database, change(theirs, people[2]))).toBe(false);
  const fair = await nominate(0, 1, 10, budgetId, 2);
  const both = await Promise.all([
    approveAward(database, change(fair, people[2])),
    declineAward(database, change(fair, people[2]), "enough"),
  ]);
  expect(both.filter(Boolean)).toHaveLength(1);
  const [award] = await readAwards(database, [{ organizationId, id: fair }]);
  expect(award?.state).toBe(both[0] ? "approved" : "declined");
});

it("shows whoever decides how many thanked, a pair once, who thanks back, and the ring that closes", async () => {
  const { organizationId, thank, budget, nominate } = await createOrganization(database, 5);
  const DAY = 24 * 60 * 60_000;
  for (const days of [1, 2, 3]) await thank(3, [1], later(-days * DAY));
  await thank(4, [1], later(-29 * DAY));
  await thank(2, [1], later(-31 * DAY));
  await thank(1, [0], later(-5 * DAY));
  await thank(1, [4], later(-5 * DAY));
  await thank(4, [0], later(-6 * DAY));
  await thank(1, [3], later(-100 * DAY));
  await thank(3, [0], later(-100 * DAY));
  const budgetId = await budget(100, 2);
  await nominate(0, 1, 10, budgetId, 2);
  const id = await nominate(0, 1, 10, budgetId, 2);
  const [award] = await readAwards(database, [{ organizationId, id }]);
  if (!award) throw new Error("The award is not there.");
  expect(await evidenceFor(database, award)).toMatchObject({
    givers: 2,
    samePair: ["A-1"],
    back: [{ from: "Person 2", to: "Person 1" }],
    rings: [
      [
        { from: "Person 2", to: "Person 5" },
        { from: "Person 5", to: "Person 1" },
      ],
    ],
  });
});
