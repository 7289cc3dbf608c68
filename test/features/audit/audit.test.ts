import { expect, it } from "vitest";
import { record } from "../../../src/features/audit/index.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import { emptyDatabase } from "../../support/database.ts";
import { insertOrganization } from "../../support/organizations.ts";

it("is only ever added to: the database refuses whatever else, until the organization is gone", async () => {
  const database = await emptyDatabase();
  const { organizationId } = await insertOrganization(database);
  const id = createIds(systemClock).next();
  await record(database, [
    { organizationId, id, at: systemClock.now(), kind: "settings", detail: { command: "rules" } },
  ]);
  const rows = () => database.query({ text: "SELECT kind FROM audit_event", values: [] });
  for (const text of ["UPDATE audit_event SET kind = 'x'", "DELETE FROM audit_event", "TRUNCATE audit_event"])
    await expect(database.query({ text, values: [] }), text).rejects.toThrow("The audit log is only ever added to.");
  expect(await rows()).toEqual([{ kind: "settings" }]);
  for (const text of ["DELETE FROM installation", "DELETE FROM organization", "DELETE FROM audit_event"])
    await database.query({ text, values: [] });
  expect(await rows()).toEqual([]);
});
