import { expect, it } from "vitest";
import { exportRows } from "../../../src/features/export/index.ts";
import { exportedKinds } from "../../../src/features/exports.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import { emptyDatabase } from "../../support/database.ts";
import { insertOrganization } from "../../support/organizations.ts";

const ids = createIds(systemClock);
const database = await emptyDatabase();
const { organizationId } = await insertOrganization(database);
const insert = async (table: string, row: object): Promise<string> => {
  const given = { organization_id: organizationId, id: ids.next(), ...row };
  const columns = Object.keys(given).join(", ");
  await database.query({
    text: `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::"${table}", $1)`,
    values: [JSON.stringify(given)],
  });
  return given.id;
};
const AT = "2026-11-21T19:20:00Z";
const person = (name: string, roles: string[] = []) => insert("person", { name, roles, created_at: AT });
const unit = { locale: "en", time_zone: "Europe/Berlin", is_default: false, created_at: AT };
const kitchen = await insert("unit", { ...unit, name: "Kitchen" });
const [ana, mo, cleo, ada] = [
  await person("Ana"),
  await person("Mo"),
  await person("Cleo", ["champion"]),
  await person("Ada", ["admin"]),
] as const;
await database.query({
  text: "INSERT INTO membership (organization_id, unit_id, person_id, role) VALUES ($1, $2, $3, 'manager')",
  values: [organizationId, kitchen, mo],
});
let number = 0;
const common = () => ({ number: ++number, unit_id: kitchen, logged_by: ana, logged_at: AT });
const complaint = (text: string, more: object = {}) =>
  insert("case", {
    ...{
      ...common(),
      kind: "complaint",
      theme: "product",
      severity: 2,
      guessed: [],
      text,
      public: false,
      owner_id: ana,
    },
    ...{ state: "open", confidential: false, named: [], ...more },
  });
const plain = await complaint("cold soup, call 020 7946 0958");
const secret = await complaint("the chef shouted", { confidential: true });
await complaint("the owner's car", { confidential: true, named: [cleo] });
await complaint("nothing", { undone_at: AT });
const promise = (case_id: string, what: string) =>
  insert("promise", {
    ...{ case_id, unit_id: kitchen, what, owner_id: ana, due_at: AT, state: "open", again: false },
    ...{ made_by: ana, made_in: ids.next(), made_at: AT },
  });
await promise(plain, "a new soup");
await promise(secret, "a talk with the chef");
const escalation = (case_id: string, reason: string) =>
  insert("escalation", {
    ...{
      case_id,
      raised_for: case_id,
      unit_id: kitchen,
      raised_at: AT,
      raised_by: ana,
      reason,
      state: "going",
      version: 0,
    },
    ...{ rung: "manager", start_rung: "manager", passed: [], owner_before: ana },
  });
await escalation(plain, "it is the third");
await escalation(secret, "he does it each day");
const thanks = async (text: string, more: object = {}) => {
  const id = await insert("kudos", { ...common(), text, value: "care", guessed: true, ...more });
  await database.query({
    text: "INSERT INTO kudos_receiver (organization_id, kudos_id, person_id, place, given_at) VALUES ($1, $2, $3, 0, $4)",
    values: [organizationId, id, mo, AT],
  });
};
await thanks("stayed late");
await thanks("covered for me", { private_by: mo });
const budget = await insert("award_budget", {
  ...{
    unit_id: kitchen,
    quarter: "2026-Q4",
    amount: 100,
    currency: "GBP",
    spent: 0,
    holder_id: mo,
    set_by: ada,
    set_at: AT,
  },
});
const award = (text: string, receiver_id: string, state: string) =>
  insert("award", {
    ...{
      ...common(),
      kind: "service",
      receiver_id,
      text,
      amount: 20,
      currency: "GBP",
      budget_id: budget,
      approver_id: mo,
    },
    state,
  });
await award("the wedding", ana, "nominated");
await award("the power cut", cleo, "nominated");
await award("the flood", ana, "paid");

const lines = async (what: string, personId?: string) => {
  const kind = exportedKinds.find(({ name }) => name === what);
  if (!kind) throw new Error(`Nothing is exported as ${what}.`);
  const part = { organizationId, ...(personId && { personId }) };
  const found = await Array.fromAsync(
    exportRows(database, kind, "jsonl", part, (text) => text.replace(/[\d ]{9,}/, " ☎")),
  );
  return found.map((line) => JSON.parse(line));
};
const texts = async (what: string, column: string, personId?: string) =>
  (await lines(what, personId)).map((line) => line[column]);

it("gives those who lead the cases that they may know of, masked like on their cards", async () => {
  expect(await texts("cases", "text", ada)).toEqual(["cold soup, call ☎"]);
  expect(await texts("cases", "text", cleo)).toEqual(["cold soup, call ☎", "the owner's car"]);
  expect(await texts("cases", "text", mo)).toEqual(["cold soup, call 020 7946 0958"]);
  expect(await texts("cases", "text", ana)).toHaveLength(3);
});

it("gives whoever operates it every line, and nothing of what is confidential", async () => {
  const cases = await lines("cases");
  expect(cases.map(({ text }) => text)).toEqual(["cold soup, call 020 7946 0958", null, null, "nothing"]);
  expect(cases[1]).toMatchObject({ case: "C-2", confidential: true, logged_by: null, unit: null });
  expect(await texts("promises", "what")).toEqual(["a new soup", null]);
  expect((await lines("escalations"))[1]).toMatchObject({ case: null, reason: null, raised_by: null });
});

it("tells nobody who may not know of a case what belongs to it", async () => {
  expect(await texts("promises", "what", cleo)).toEqual(["a new soup"]);
  expect(await texts("escalations", "reason", ada)).toEqual(["it is the third"]);
  expect(await texts("promises", "what", ana)).toEqual(["a new soup", "a talk with the chef"]);
});

it("keeps private thanks among those who gave and got them", async () => {
  expect(await texts("kudos", "text", ada)).toEqual(["stayed late"]);
  expect(await texts("kudos", "text", mo)).toEqual(["stayed late", "covered for me"]);
});

it("tells nobody of an award for themselves before it is announced, and admins of announced ones alone", async () => {
  expect(await texts("awards", "text", cleo)).toEqual(["the wedding", "the flood"]);
  expect(await texts("awards", "text", ada)).toEqual(["the flood"]);
  expect(await texts("awards", "text", mo)).toEqual(["the wedding", "the power cut", "the flood"]);
});

it("is of the moments that were asked for, in the zone of the unit", async () => {
  const kind = exportedKinds.find(({ name }) => name === "cases");
  if (!kind) throw new Error("Cases are exported.");
  const at = new Date(AT);
  const count = async (from: Date, until: Date) =>
    (await Array.fromAsync(exportRows(database, kind, "jsonl", { organizationId, from, until }))).length;
  expect(await count(at, new Date(at.getTime() + 1))).toBe(4);
  expect(await count(new Date(0), at)).toBe(0);
  expect((await lines("cases"))[0]).toMatchObject({
    logged_at: "2026-11-21T20:20:00.000+01:00",
    time_zone: "Europe/Berlin",
  });
});
