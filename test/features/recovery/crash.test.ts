import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { OpenDatabase } from "../../../src/database/index.ts";
import type { Incoming } from "../../../src/kernel/incoming.ts";
import type { Sql } from "../../../src/kernel/ports.ts";
import { emptyDatabase } from "../../support/database.ts";
import { createProcess } from "../../support/without-platform.ts";
import { ANA, KITCHEN, roster, TEAM } from "../../support/world.ts";

const database = await emptyDatabase();
let moment = Date.parse("2026-03-02T12:00:00Z");
const clock = { now: () => new Date(moment++) };

/** The name of the statement at which the connection breaks, once. */
let breaksAt: string | undefined;

const breaking = (sql: Sql): Sql => ({
  query(statement) {
    if (statement.name === undefined || statement.name !== breaksAt) return sql.query(statement);
    breaksAt = undefined;
    return Promise.reject(new Error("The process dies here."));
  },
});
const fragile: OpenDatabase = {
  ...database,
  query: (statement) => breaking(database).query(statement),
  transaction: (work) => database.transaction((sql) => work(breaking(sql))),
};

const { organizations, ...product } = createProcess(fragile, clock);
const { platform, externalId, name } = roster;
await organizations.save({ platform, externalId, name, botUserId: "bot" });
await product.people.setUp(roster);

async function act(doing: object, delivery: string = randomUUID()): Promise<void> {
  const from = { platform, externalId: TEAM, userId: ANA };
  await product.dispatch.handle({ ...doing, from, conversation: KITCHEN, delivery } as Incoming);
}
const press = (action: string, value: object, delivery?: string): Promise<void> =>
  act({ kind: "action", action, value: JSON.stringify(value) }, delivery);

const only = async <Row>(text: string): Promise<Row | undefined> =>
  (await database.query<Row>({ text, values: [] })).at(-1);
const caseState = async () => (await only<{ state: string }>(`SELECT state FROM "case" ORDER BY number`))?.state;
const check = () => only<{ id: string; state: string }>("SELECT id, state FROM customer_check ORDER BY id");

/** A solved case whose customer is to be asked today. */
beforeEach(async () => {
  await act({ kind: "command", command: "complaint", text: `soup cold, ${randomUUID()}` });
  const caseId = (await only<{ id: string }>(`SELECT id FROM "case" ORDER BY number`))?.id;
  await database.query({ text: `UPDATE "case" SET theme = 'other' WHERE id = $1`, values: [caseId] });
  await press("case.solve", { caseId });
  await press("recovery.check", { caseId, days: 1 });
  moment += 24 * 60 * 60_000;
  await product.due(new Date(moment));
  expect((await check())?.state).toBe("asked");
});

describe("when the process dies while an answer is written down", () => {
  it.each([
    ["happy", "case.change", "confirmed"],
    ["happy", "check.answer", "confirmed"],
    ["not happy", "case.change", "reopened"],
    ["not happy", "check.answer", "reopened"],
  ])("%s, at %s: nothing of it has happened, and it is said again", async (answer, statement, state) => {
    const checkId = (await check())?.id;
    breaksAt = statement;
    const delivery = randomUUID();
    await press("recovery.answer", { checkId, answer }, delivery);
    expect(breaksAt).toBeUndefined();
    expect(await caseState()).toBe("solved");
    expect((await check())?.state).toBe("asked");
    await press("recovery.answer", { checkId, answer }, delivery);
    expect(await caseState()).toBe(state);
    expect((await check())?.state).toBe(answer);
  });

  it.each(["check.answer", "case.record"])("not reached, at %s: nothing of it has happened", async (statement) => {
    const checkId = (await check())?.id;
    breaksAt = statement;
    await press("recovery.answer", { checkId, answer: "not reached" });
    expect(await check()).toEqual({ id: checkId, state: "asked" });
    await press("recovery.answer", { checkId, answer: "not reached" });
    expect((await check())?.state).toBe("planned");
  });

  it("taken back, in between: the case and the check stay as they were", async () => {
    const checkId = (await check())?.id;
    await press("recovery.answer", { checkId, answer: "happy" });
    const event = await only<{ id: string; case_id: string }>("SELECT id, case_id FROM case_event ORDER BY id");
    breaksAt = "check.open_again";
    await press("case.takeBack", { caseId: event?.case_id, eventId: event?.id });
    expect(breaksAt).toBeUndefined();
    expect(await caseState()).toBe("confirmed");
    expect((await check())?.state).toBe("happy");
    await press("case.takeBack", { caseId: event?.case_id, eventId: event?.id });
    expect(await caseState()).toBe("solved");
    expect((await check())?.state).toBe("asked");
  });
});
