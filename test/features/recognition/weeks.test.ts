import { afterAll, expect, it } from "vitest";
import { openDatabase } from "../../../src/database/index.ts";
import { tellDue } from "../../../src/features/recognition/kudos/due.ts";
import type { PersonalMessage } from "../../../src/kernel/gate/index.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { engine, sharedDatabase, silent } from "../../support/database.ts";
import { createOrganization, ids, later, NOW } from "./organization.ts";

/** Where the engine lets several processes in, there are two. */
const { options } = await sharedDatabase();
const database = await openDatabase(options, { log: silent });
const other = engine === "postgresql" ? await openDatabase(options, { log: silent }) : database;
afterAll(async () => {
  await database.close();
  if (other !== database) await other.close();
});

const write = (text: string, values: unknown[]) => database.query({ text, values });

/** So many thanks of a week, of which the unit's manager is to hear now. */
async function busyWeek(count: number) {
  const { organizationId, unitId, people, thank } = await createOrganization(database, 3);
  const [manager, receiver] = people;
  const installationId = ids.next();
  await write(
    `INSERT INTO installation (organization_id, id, platform, external_id, name, bot_user_id, active, active_since, created_at)
     VALUES ($1, $2, 'slack', $3, 'Inn', 'U0', true, $4, $4)`,
    [organizationId, installationId, `T${organizationId}`, NOW],
  );
  await write(
    `INSERT INTO identity (organization_id, installation_id, external_id, person_id)
     SELECT $1, $2, 'U' || at, id FROM unnest($3::uuid[]) WITH ORDINALITY given(id, at)`,
    [organizationId, installationId, people],
  );
  await write("INSERT INTO membership (organization_id, unit_id, person_id, role) VALUES ($1, $2, $3, 'manager')", [
    organizationId,
    unitId,
    manager,
  ]);
  await write("INSERT INTO membership (organization_id, unit_id, person_id, role) VALUES ($1, $2, $3, 'staff')", [
    organizationId,
    unitId,
    receiver,
  ]);
  for (let one = 0; one < count; one += 1) await thank(2, [1], later(one));
  await write("UPDATE kudos SET summary_at = $2 WHERE organization_id = $1", [organizationId, NOW]);
  return organizationId;
}

it("tells a manager of a week once, however much was given in it, there and elsewhere, and however many processes tell", async () => {
  const organizations = [await busyWeek(130), await busyWeek(40)];
  const told: (PersonalMessage & { organizationId: string })[] = [];
  const telling = (process: typeof database) =>
    tellDue(
      {
        database: process,
        send: async (organizationId, messages) => {
          told.push(...messages.map((message) => ({ ...message, organizationId })));
        },
        texts: createTexts(),
        ids,
        wake: () => undefined,
      },
      later(60_000),
    );
  await Promise.all([telling(database), telling(other), telling(database), telling(other)]);
  await telling(database);
  const summaries = organizations.map((id) =>
    told.filter(({ organizationId }) => organizationId === id).map(({ card }) => card?.summary),
  );
  expect(summaries).toEqual([
    ["Your people were thanked 130 times last week"],
    ["Your people were thanked 40 times last week"],
  ]);
});
