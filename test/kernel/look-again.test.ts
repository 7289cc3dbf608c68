import { expect, it } from "vitest";
import { createIds, systemClock } from "../../src/kernel/clock.ts";
import { type Changed, createLookingAgain, haveLookedAtAgain } from "../../src/kernel/look-again.ts";
import { emptyDatabase } from "../support/database.ts";
import { insertOrganization } from "../support/organizations.ts";

const NOW = new Date("2026-06-01T12:00:00Z");

it("tells of each change once, and of one that comes while it is looked at the next time again", async () => {
  const database = await emptyDatabase();
  const { organizationId } = await insertOrganization(database);
  const ids = createIds(systemClock);
  const [one, other] = [ids.next(), ids.next()];
  const told: string[][] = [];
  const before: string[][] = [];
  let meanwhile: string[] = [];
  const names = (changed: readonly Changed[]) => changed.map(({ id }) => (id === one ? "one" : "other")).sort();
  const lookAgain = createLookingAgain(
    database,
    [async (_sql, changed) => void told.push(names(changed))],
    async (changed) => {
      before.push(names(changed));
      if (meanwhile.length > 0) await haveLookedAtAgain(database, organizationId, meanwhile);
      meanwhile = [];
    },
  );
  await lookAgain(NOW);
  expect(before).toEqual([]);
  await haveLookedAtAgain(database, organizationId, [one, other]);
  meanwhile = [other];
  await lookAgain(NOW);
  expect({ before, told }).toEqual({ before: [["one", "other"]], told: [["one"]] });
  await lookAgain(NOW);
  await lookAgain(NOW);
  expect({ before, told }).toEqual({ before: [["one", "other"], ["other"]], told: [["one"], ["other"]] });
});

it("tells one of several processes", async () => {
  const database = await emptyDatabase();
  const { organizationId } = await insertOrganization(database);
  const ids = createIds(systemClock);
  const changed = Array.from({ length: 5 }, () => ids.next());
  await haveLookedAtAgain(database, organizationId, changed);
  const told: string[] = [];
  const process = () =>
    createLookingAgain(
      database,
      [async (_sql, some) => void told.push(...some.map(({ id }) => id))],
      async () => undefined,
    );
  await Promise.all([process()(NOW), process()(NOW)]);
  expect(told.sort()).toEqual(changed.sort());
});
