import { beforeEach, describe, expect, it } from "vitest";
import type { OpenDatabase } from "../../../src/database/index.ts";
import { createSecretStore } from "../../../src/database/secrets.ts";
import { joinOrganizations } from "../../../src/features/linking/join.ts";
import { unitePeople } from "../../../src/features/linking/unite.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import { emptyDatabase } from "../../support/database.ts";
import { insertOrganization } from "../../support/organizations.ts";

const ids = createIds(systemClock);
const EARLIER = new Date("2026-10-01T09:00:00Z");
const LATER = new Date("2026-10-08T09:00:00Z");

let database: OpenDatabase;
beforeEach(async () => {
  database = await emptyDatabase();
});

const insert = (table: string, row: object): Promise<unknown> => {
  const columns = Object.keys(row).join(", ");
  return database.query({
    text: `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`,
    values: [JSON.stringify(row)],
  });
};

/** An organization with a unit that has a manager and somebody new, whose first days go on. */
async function house(startedAt: Date, newcomer: string = ids.next(), manager: string = ids.next()) {
  const { organizationId: organization_id, installationIds } = await insertOrganization(database);
  const unit_id = ids.next();
  await insert("unit", {
    ...{ organization_id, id: unit_id, name: "Kitchen", locale: "en", time_zone: "UTC", is_default: true },
    created_at: EARLIER,
  });
  for (const [id, role] of [
    [manager, "manager"],
    [newcomer, "staff"],
  ]) {
    await insert("person", { organization_id, id, name: role, roles: [], created_at: startedAt });
    await insert("membership", { organization_id, unit_id, person_id: id, role, nudge_at: LATER });
  }
  const common = { organization_id, unit_id };
  const pathId = ids.next();
  const first = { id: pathId, person_id: newcomer, state: "going", sent: 1, next_at: LATER, started_by: manager };
  await insert("first_days", { ...common, ...first, started_in: installationIds[0], started_at: startedAt });
  await insert("first_days_card", {
    ...{
      organization_id,
      id: ids.next(),
      path_id: pathId,
      day: 1,
      title: "a",
      why: "b",
      today: "c",
      sent_at: startedAt,
    },
  });
  const nudgeId = ids.next();
  await insert("nudge", {
    ...{ ...common, id: nudgeId, manager_id: manager, person_id: newcomer, signal: "new_person", good: true },
    ...{ evidence: {}, question: "new.1", day: "2026-10-02", made_at: startedAt, state: "done", on_request: false },
  });
  await insert("coaching_talk", {
    ...{ ...common, id: ids.next(), manager_id: manager, person_id: newcomer, shared: false, at: startedAt },
    ...{ nudge_id: nudgeId, note: "asked how it goes" },
  });
  await insert("nudge_pace", { organization_id, manager_id: manager, weekdays: [1], paused: false });
  const reviewId = ids.next();
  await insert("standards_review", { ...common, id: reviewId, reviewed_by: manager, reviewed_at: startedAt });
  await insert("reviewed_standard", { organization_id, review_id: reviewId, entry_id: ids.next() });
  return { organizationId: organization_id, unitId: unit_id, newcomer, manager, pathId };
}

const paths = () =>
  database.query<{ id: string; personId: string; state: string; nextAt: Date | null; cards: number }>({
    text: `SELECT f.id, f.person_id AS "personId", f.state, f.next_at AS "nextAt", (
             SELECT count(*)::int FROM first_days_card c
             WHERE c.organization_id = f.organization_id AND c.path_id = f.id) AS cards
           FROM first_days f ORDER BY f.started_at`,
    values: [],
  });

/** Whose nudges, talks, paces and reviews there are: by organization and manager, each once for each row. */
const deeds = async (): Promise<readonly string[]> => {
  const tables = [
    ["nudge", "manager_id"],
    ["coaching_talk", "manager_id"],
    ["nudge_pace", "manager_id"],
    ["standards_review", "reviewed_by"],
  ];
  const rows = await Promise.all(
    tables.map(([table, column]) =>
      database.query<{ said: string }>({
        text: `SELECT concat_ws(' ', '${table}', organization_id, ${column}) AS said FROM ${table}`,
        values: [],
      }),
    ),
  );
  return rows.flat().map(({ said }) => said);
};

const join = (from: string, into: string): Promise<boolean> =>
  database.transaction((sql) => joinOrganizations(sql, { from, into }, createSecretStore(database, undefined)));

describe("coaching, when organizations join", () => {
  it("keeps one path of somebody who has one in both, and everything that was sent of the other", async () => {
    const there = await house(LATER);
    const back = await house(EARLIER, there.newcomer, there.manager);
    expect(await join(back.organizationId, there.organizationId)).toBe(true);
    expect(await paths()).toEqual([
      { id: back.pathId, personId: there.newcomer, state: "stopped", nextAt: null, cards: 1 },
      { id: there.pathId, personId: there.newcomer, state: "going", nextAt: LATER, cards: 1 },
    ]);
    const { organizationId: into, manager } = there;
    const twice = ["nudge", "coaching_talk", "standards_review"].flatMap((table) => [table, table]);
    expect([...(await deeds())].sort()).toEqual(
      [...twice, "nudge_pace"].map((table) => `${table} ${into} ${manager}`).sort(),
    );
    const left = await database.query({
      text: "SELECT FROM reviewed_standard WHERE organization_id <> $1",
      values: [into],
    });
    expect(left).toEqual([]);
  });

  it("keeps the path that was begun first of somebody who was united with another meanwhile", async () => {
    const there = await house(EARLIER);
    const other = ids.next();
    const gone = { organization_id: there.organizationId, id: other, name: "staff", roles: [], created_at: LATER };
    await insert("person", { ...gone, same_as: there.newcomer });
    const back = await house(LATER, other);
    expect(await join(back.organizationId, there.organizationId)).toBe(true);
    expect(await paths()).toMatchObject([
      { id: there.pathId, personId: there.newcomer, state: "going" },
      { id: back.pathId, personId: there.newcomer, state: "stopped", nextAt: null, cards: 1 },
    ]);
  });
});

describe("coaching, when two accounts turn out to be one person", () => {
  it("goes on as of one: newcomers with the path that was begun first, managers with all that they have done", async () => {
    const one = await house(EARLIER);
    const other = await house(LATER);
    await join(other.organizationId, one.organizationId);
    const { organizationId } = one;
    const human = (id: string, since: Date) => ({ id, name: "somebody", since });
    await database.transaction(async (sql) => {
      await unitePeople(sql, organizationId, [human(one.newcomer, EARLIER), human(other.newcomer, LATER)]);
      await unitePeople(sql, organizationId, [human(one.manager, EARLIER), human(other.manager, LATER)]);
    });
    expect(await paths()).toMatchObject([
      { id: one.pathId, personId: one.newcomer, state: "going", nextAt: LATER, cards: 1 },
      { id: other.pathId, personId: one.newcomer, state: "stopped", nextAt: null, cards: 1 },
    ]);
    const twice = ["nudge", "coaching_talk", "standards_review"].flatMap((table) => [table, table]);
    expect([...(await deeds())].sort()).toEqual(
      [...twice, "nudge_pace"].map((table) => `${table} ${organizationId} ${one.manager}`).sort(),
    );
    const about = await database.query<{ id: string }>({
      text: "SELECT DISTINCT person_id AS id FROM nudge UNION SELECT DISTINCT person_id FROM coaching_talk",
      values: [],
    });
    expect(about).toEqual([{ id: one.newcomer }]);
  });
});
