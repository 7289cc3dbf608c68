import { describe, expect, it } from "vitest";
import { createSweep } from "../../../src/features/privacy/index.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import type { Database } from "../../../src/kernel/ports.ts";
import { catalogs, createTexts } from "../../../src/texts/catalog.ts";
import { emptyDatabase } from "../../support/database.ts";
import { insertOrganization } from "../../support/organizations.ts";

const ids = createIds(systemClock);
const NOW = new Date("2026-11-22T12:00:00Z");
const NIGHT = new Date("2026-11-23T03:00:00Z");
const daysAgo = (days: number): Date => new Date(NIGHT.getTime() - days * 24 * 60 * 60_000);

/** An organization whose cases, messages and talks are from so many days ago. */
async function old(database: Database, ages: readonly number[]): Promise<string> {
  const { organizationId, installationIds } = await insertOrganization(database);
  const [unitId, personId, laneId] = [ids.next(), ids.next(), ids.next()];
  const run = (text: string, ...values: readonly unknown[]) =>
    database.query({ text, values: [organizationId, ...values] });
  await run(
    "INSERT INTO unit (organization_id, id, name, locale, time_zone, is_default, created_at) VALUES ($1, $2, 'Kitchen', 'en', 'UTC', true, now())",
    unitId,
  );
  await run(
    "INSERT INTO person (organization_id, id, name, roles, created_at) VALUES ($1, $2, 'Ana', '{}', now())",
    personId,
  );
  await run(
    "INSERT INTO lane (organization_id, id, installation_id, address) VALUES ($1, $2, $3, 'C1')",
    laneId,
    installationIds[0],
  );
  for (const [at, days] of ages.entries()) {
    const caseId = ids.next();
    const text = `soup of ${days} days`;
    await run(
      `INSERT INTO "case" (organization_id, id, number, unit_id, kind, theme, severity, guessed, text, customer, logged_by, owner_id, logged_at)
       VALUES ($1, $2, $3, $4, 'complaint', 'waiting', 3, '{}', $5, 'Mrs. Jones', $6, $6, $7)`,
      ...[caseId, at + 1, unitId, text, personId, daysAgo(days)],
    );
    await run(
      `INSERT INTO case_event (organization_id, id, case_id, kind, person_id, at, before) VALUES ($1, $2, $3, 'changed', $4, $5, $6)`,
      ...[ids.next(), caseId, personId, daysAgo(days), JSON.stringify({ text, severity: 4 })],
    );
    await run(
      "INSERT INTO delivery (organization_id, id, lane_id, key, card, state, created_at) VALUES ($1, $2, $3, $4, '{}', $5, $6)",
      ...[ids.next(), laneId, `k ${at}`, at % 2 === 0 ? "sent" : "waiting", daysAgo(days)],
    );
    await run(
      "INSERT INTO coaching_talk (organization_id, id, unit_id, manager_id, note, at) VALUES ($1, $2, $3, $4, 'a note', $5)",
      ...[ids.next(), unitId, personId, daysAgo(days)],
    );
  }
  return organizationId;
}

const column = async (database: Database, text: string): Promise<unknown[]> =>
  (await database.query<{ value: unknown }>({ text, values: [] })).map(({ value }) => value);

describe("what is older than it may be kept", () => {
  it("is gone at night, and is counted still", async () => {
    const database = await emptyDatabase();
    await old(database, [1, 89, 91, 92, 729, 731, 800]);
    const sweep = createSweep({ database, texts: createTexts(catalogs) });
    await sweep(NOW);
    const said = () => column(database, 'SELECT text AS value FROM "case" ORDER BY number');
    expect((await said()).slice(-1)).toEqual(["soup of 800 days"]);
    await sweep(NIGHT);
    const kept = [1, 89, 91, 92, 729].map((days) => `soup of ${days} days`);
    expect(await said()).toEqual([...kept, "Erased", "Erased"]);
    expect(await column(database, `SELECT before->>'text' AS value FROM case_event ORDER BY at DESC`)).toEqual([
      ...kept,
      "Erased",
      "Erased",
    ]);
    expect(await column(database, `SELECT customer AS value FROM "case" ORDER BY number`)).toEqual([
      ...kept.map(() => "Mrs. Jones"),
      null,
      null,
    ]);
    // Those of 1, 91 days, and so on were sent; the others wait still.
    expect(await column(database, "SELECT key AS value FROM delivery ORDER BY created_at DESC")).toEqual([
      "k 0",
      "k 1",
      "k 3",
      "k 5",
    ]);
    expect(await column(database, "SELECT note AS value FROM coaching_talk ORDER BY at DESC")).toEqual([
      ...kept.map(() => "a note"),
      null,
      null,
    ]);
    const [next] = await column(database, "SELECT retention_at AS value FROM organization");
    expect(next).toEqual(new Date("2026-11-24T03:00:00Z"));
  });

  it("goes in small batches, by as many processes as there are, each row once", async () => {
    const database = await emptyDatabase();
    const organizationId = await old(database, [800]);
    await database.query({
      text: `INSERT INTO "case" (organization_id, id, number, unit_id, kind, theme, severity, guessed, text, logged_by, owner_id, logged_at)
             SELECT organization_id, gen_random_uuid(), n, unit_id, kind, theme, severity, guessed, text, logged_by, owner_id, logged_at + n * interval '1 second'
             FROM "case", generate_series(2, 4500) n WHERE organization_id = $1`,
      values: [organizationId],
    });
    const sweep = createSweep({ database, texts: createTexts(catalogs) });
    const left = async () =>
      (await column(database, `SELECT count(*)::int AS value FROM "case" WHERE text <> 'Erased'`))[0];
    await sweep(NOW);
    await Promise.all([sweep(NIGHT), sweep(NIGHT)]);
    expect(await left()).toBe(500);
    const [soon] = await column(database, "SELECT retention_at AS value FROM organization");
    expect(soon).toEqual(new Date(NIGHT.getTime() + 60_000));
    await sweep(soon as Date);
    expect(await left()).toBe(0);
  });
});
