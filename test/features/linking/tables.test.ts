import { expect, it } from "vitest";
import { testDatabase } from "../../support/database.ts";

/** Every column that is an id, and what joining and uniting make of it. */
const IDS: Readonly<Record<string, string>> = {
  "bucket.organization_id": "goes along",
  "bucket.installation_id": "same",
  "case.organization_id": "goes along, undone, with a new number",
  "case.id": "same",
  "case.logged_by": "a person",
  "case.merged_into": "same",
  "case.named": "people",
  "case.on_behalf_of": "a person",
  "case.owner_id": "a person",
  "case.unit_id": "same, or the default unit",
  "case_event.organization_id": "goes along",
  "case_event.case_id": "same",
  "case_event.id": "same",
  "case_event.person_id": "a person",
  "counter.organization_id": "ends",
  "delivery.organization_id": "follows its lane",
  "delivery.id": "same",
  "delivery.lane_id": "same",
  "delivery.subject_id": "same",
  "identity.organization_id": "follows its installation",
  "identity.installation_id": "same",
  "identity.person_id": "a person",
  "installation.organization_id": "goes along",
  "installation.id": "same",
  "lane.organization_id": "follows its installation",
  "lane.id": "same",
  "lane.installation_id": "same",
  "lane.lease": "same",
  "link_code.organization_id": "goes along",
  "link_code.id": "same",
  "link_code.made_by": "stays as it was",
  "link_code.made_in": "same",
  "link_code.used_by": "stays as it was",
  "link_code.used_in": "same",
  "link_event.organization_id": "goes along",
  "link_event.code_id": "same",
  "link_event.id": "same",
  "link_event.installation_id": "same",
  "link_event.person_id": "stays as it was",
  "membership.organization_id": "follows its unit",
  "membership.person_id": "a person",
  "membership.unit_id": "same",
  "organization.id": "ends",
  "person.organization_id": "goes along",
  "person.id": "same",
  "person.same_as": "a person",
  "posted_card.organization_id": "goes along",
  "posted_card.lane_id": "same",
  "posted_card.subject_id": "same",
  "secret.organization_id": "follows its installation, sealed again",
  "secret.installation_id": "same",
  "seen.organization_id": "goes along",
  "seen.subject_id": "same",
  "theme.organization_id": "ends",
  "unit.organization_id": "goes along, unless nobody has set it up",
  "unit.id": "same",
  "unit.lane_id": "same",
  "wrong_code.organization_id": "goes along",
  "wrong_code.person_id": "a person",
};

it("knows what becomes of every id when organizations join and people are united", async () => {
  const database = await testDatabase();
  const columns = await database.query<{ name: string }>({
    text: `SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c
           WHERE c.table_schema = current_schema() AND c.udt_name IN ('uuid', '_uuid')`,
    values: [],
  });
  const missing = "Say in features/linking (join, leave, unite) what becomes of it, and here.";
  expect(columns.map(({ name }) => name).sort(), missing).toEqual(Object.keys(IDS).sort());
});
