import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { stalePromises } from "../../../src/features/promises/index.ts";
import type { Incoming } from "../../../src/kernel/incoming.ts";
import { emptyDatabase } from "../../support/database.ts";
import { createProcess } from "../../support/without-platform.ts";
import { ANA, KITCHEN, MO, roster, TEAM } from "../../support/world.ts";

const database = await emptyDatabase();
const clock = { now: () => new Date("2026-03-02T12:00:00Z") };
const { organizations, ...product } = createProcess(database, clock);
const { platform, externalId, name } = roster;
const installation = await organizations.save({ platform, externalId, name, botUserId: "bot" });
await product.people.setUp(roster);

async function act(doing: object): Promise<void> {
  const from = { platform, externalId: TEAM, userId: ANA };
  await product.dispatch.handle({ ...doing, from, conversation: KITCHEN, delivery: randomUUID() } as Incoming);
}

it("a message about a promise that waits is not shown to who may not know of its case any more, nor when that is gone", async () => {
  await act({ kind: "command", command: "complaint", text: "soup cold" });
  await act({ kind: "command", command: "promises", text: "C-1 call her back tomorrow" });
  const [promise] = await database.query<{ id: string }>({ text: "SELECT id FROM promise", values: [] });
  const keys = [`promise overdue ${promise?.id} 2026-03-03T22:00:00.000Z ${randomUUID()}`];
  const staleFor = async (address: string) => [...(await stalePromises(database, { ...installation, address }, keys))];
  expect(await staleFor(MO)).toEqual([]);
  await database.query({ text: `UPDATE "case" SET confidential = true`, values: [] });
  expect(await staleFor(MO)).toEqual(keys);
  expect(await staleFor(ANA)).toEqual([]);
  await database.query({ text: `UPDATE "case" SET undone_at = logged_at`, values: [] });
  expect(await staleFor(ANA)).toEqual(keys);
});
