import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { exportRows } from "../../../src/features/export/index.ts";
import { exportedKinds } from "../../../src/features/exports.ts";
import { fillEmptyTables } from "../../support/catalog.ts";
import { emptyDatabase } from "../../support/database.ts";
import { insertOrganization } from "../../support/organizations.ts";

const database = await emptyDatabase();
const { organizationId } = await insertOrganization(database);
await database.query({
  text: `INSERT INTO unit (organization_id, id, name, locale, time_zone, is_default, created_at)
         VALUES ($1, $2, 'Kitchen', 'en', 'Asia/Kolkata', true, '2026-11-21T19:20:00.5Z')`,
  values: [organizationId, randomUUID()],
});
await fillEmptyTables(database, organizationId);

describe.each(exportedKinds.map((kind) => ({ name: kind.name, kind })))("export $name", ({ kind }) => {
  const written = async (format: "csv" | "jsonl", part = {}) =>
    (await Array.fromAsync(exportRows(database, kind, format, part))).join("");

  it("says the same in both formats, with the zone of its times", async () => {
    const lines = (await written("jsonl")).split("\n").filter((line) => line !== "");
    const [headings = [], ...rows] = parse(await written("csv"), { relax_column_count: false });
    expect(rows).toHaveLength(lines.length);
    expect(headings.at(0)).toBe("organization");
    expect(headings.at(-1)).toBe("time_zone");
    for (const line of lines) expect(Object.keys(JSON.parse(line))).toEqual(headings);
    for (const [at, line] of lines.entries()) {
      const said = Object.values(JSON.parse(line)).map((value) => String(value ?? ""));
      expect(rows[at]).toEqual(said);
    }
  });

  it("is of one organization, one person's and of a period where that is asked", async () => {
    for (const personId of [undefined, randomUUID()]) {
      const part = { organizationId: randomUUID(), ...(personId && { personId }) };
      expect(await written("jsonl", part)).toBe("");
    }
    expect(
      await written("jsonl", { organizationId, from: new Date("2090-01-01"), until: new Date("2091-01-01") }),
    ).toBe("");
  });
});

it("writes times in the zone of what they belong to", async () => {
  const [units] = exportedKinds.filter(({ name }) => name === "units");
  if (!units) throw new Error("Units are exported.");
  const [line = ""] = await Array.fromAsync(exportRows(database, units, "jsonl"));
  expect(JSON.parse(line)).toMatchObject({ since: "2026-11-22T00:50:00.500+05:30", time_zone: "Asia/Kolkata" });
});
