import { afterAll, expect, it } from "vitest";
import { openDatabase } from "../../../src/database/index.ts";
import { claimNotes, settle } from "../../../src/features/recognition/kudos/due-store.ts";
import { readKudos } from "../../../src/features/recognition/kudos/read.ts";
import { correctKudos, hideKudos } from "../../../src/features/recognition/kudos/store.ts";
import { engine, sharedDatabase, silent } from "../../support/database.ts";
import { createOrganization, later, NOW } from "./organization.ts";

/** Where the engine lets several processes in, there are two. */
const { options } = await sharedDatabase();
const database = await openDatabase(options, { log: silent });
const other = engine === "postgresql" ? await openDatabase(options, { log: silent }) : database;
afterAll(async () => {
  await database.close();
  if (other !== database) await other.close();
});

const TIMES = 10;

async function thanked(to: readonly number[]) {
  const { organizationId, people, thank, change } = await createOrganization(database, 4);
  const id = await thank(0, to);
  return {
    organizationId,
    by: (place: number) => change(id, people[place]),
    person: (place: number) => people[place] ?? "",
    read: async () => (await readKudos(database, [{ organizationId, id }]))[0],
  };
}

it("nobody who is taken out of thanks comes back because something else is corrected at the same moment", async () => {
  for (let time = 0; time < TIMES; time += 1) {
    const { by, person, read } = await thanked([1, 2]);
    await Promise.all([
      correctKudos(database, by(0), { people: [person(1)] }),
      correctKudos(other, by(0), { value: "care" }),
    ]);
    expect(await read()).toMatchObject({ people: [{ id: person(1) }], value: "care" });
  }
});

it("two who say at the same moment whom it is for: it is for whom one of them has said, not for all of them", async () => {
  for (let time = 0; time < TIMES; time += 1) {
    const { by, person, read } = await thanked([1]);
    await Promise.all([
      correctKudos(database, by(0), { people: [person(1), person(2)] }),
      correctKudos(other, by(0), { people: [person(1), person(3)] }),
    ]);
    expect((await read())?.people).toHaveLength(2);
  }
});

it("stays private as long as one of those who were thanked wants it to", async () => {
  const { by, person, read } = await thanked([1, 2]);
  await hideKudos(database, by(1), true);
  expect(await hideKudos(database, by(2), true)).toBe(true);
  expect(await hideKudos(database, by(2), true)).toBe(false);
  await hideKudos(database, by(1), false);
  expect((await read())?.privateBy).toBe(person(2));
  await hideKudos(database, by(1), true);
  await hideKudos(database, by(2), false);
  expect((await read())?.privateBy).toBe(person(1));
  await hideKudos(database, by(1), false);
  expect((await read())?.privateBy).toBeUndefined();
});

it("stays private when one wants that while the other no longer does", async () => {
  for (let time = 0; time < TIMES; time += 1) {
    const { by, person, read } = await thanked([1, 2]);
    await hideKudos(database, by(1), true);
    await Promise.all([hideKudos(database, by(2), true), hideKudos(other, by(1), false)]);
    expect((await read())?.privateBy).toBe(person(2));
  }
});

it("tells whoever is named while the others are just being told", async () => {
  const { organizationId, by, person } = await thanked([1]);
  const due = () =>
    database.query({ text: "SELECT note_at AS at FROM kudos WHERE organization_id = $1", values: [organizationId] });
  await database.query({
    text: "UPDATE kudos SET note_at = $2 WHERE organization_id = $1",
    values: [organizationId, NOW],
  });
  const claimed = await claimNotes(database, NOW, 100);
  await correctKudos(database, by(0), { people: [person(1), person(2)] });
  await settle(database, "note_at", claimed, NOW);
  expect(await due()).toEqual([{ at: later(5 * 60_000 + 1) }]);
  await settle(database, "note_at", await claimNotes(database, later(6 * 60_000), 100), later(6 * 60_000));
  expect(await due()).toEqual([{ at: null }]);
});
