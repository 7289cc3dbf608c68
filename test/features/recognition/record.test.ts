import { afterAll, expect, it } from "vitest";
import { openDatabase } from "../../../src/database/index.ts";
import { readRecord } from "../../../src/features/recognition/record/store.ts";
import { recordFile } from "../../../src/features/recognition/record/written.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { sharedDatabase, silent } from "../../support/database.ts";
import { createOrganization, ids, NOW } from "./organization.ts";

const { options } = await sharedDatabase();
const database = await openDatabase(options, { log: silent });
afterAll(() => database.close());

const say = createTexts().for("en", "UTC");

it("has what somebody did, logged or solved, nothing confidential, and nothing of a customer's to take along", async () => {
  const { organizationId, unitId, people } = await createOrganization(database, 3);
  const [, own = "", other = ""] = people;
  const write = (text: string, values: unknown[]) =>
    database.query({ text, values: [organizationId, ids.next(), unitId, ...values, NOW] });
  const win = (number: number, text: string, named: readonly string[], loggedBy: string) =>
    write(
      `INSERT INTO win (organization_id, id, unit_id, number, text, people, logged_by, logged_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [number, text, named, loggedBy],
    );
  const log = (number: number, kind: string, loggedBy: string, owner: string, confidential = false) =>
    write(
      `INSERT INTO "case" (organization_id, id, unit_id, number, kind, theme, severity, guessed, text, logged_by, owner_id,
                           state, named, confidential, logged_at)
       VALUES ($1, $2, $3, $4, $5, 'waiting', 1, '{}', 'call her at ann@example.com', $6, $7, 'solved', '{}', $8, $9)`,
      [number, kind, loggedBy, owner, confidential],
    );
  await win(1, "mailed the lost scarf", [], own);
  await win(2, "carried her bags", [own, other], other);
  await win(3, "found the ring", [other], own);
  await log(1, "complaint", other, own);
  await log(2, "complaint", own, other);
  await log(3, "complaint", own, own, true);
  await log(4, "suggestion", own, other);
  const entries = await readRecord(database, organizationId, own);
  expect(entries.map(({ kind, name }) => `${kind} ${name}`).toSorted()).toEqual([
    "hard case C-1",
    "improvement C-4",
    "win W-1",
    "win W-2",
  ]);
  for (const format of ["markdown", "csv"] as const) {
    const { text } = recordFile(entries, format, "Ana", say);
    expect(text).toContain("call her at");
    expect(text).not.toContain("example.com");
  }
});
