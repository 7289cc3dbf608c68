import { createSecretStore } from "../../../src/database/secrets.ts";
import { createAttention } from "../../../src/features/attention/index.ts";
import { createMorningFeature } from "../../../src/features/digest/index.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import type { Card } from "../../../src/message/card.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { silent } from "../../support/database.ts";
import type { inn } from "./inn.ts";

/** The first of a unit's people of an inn is a champion, who is told in the morning what stays open, by two processes. */
export async function withChampion(
  {
    database,
    prisma,
    calendars,
    ids,
    organizationId,
  }: Pick<Awaited<ReturnType<typeof inn>>, "database" | "prisma" | "calendars" | "ids" | "organizationId">,
  personId: string,
) {
  let now = new Date("2026-11-05T06:00:00Z");
  const clock = { now: () => now };
  const installationId = ids.next();
  const at = new Date("2026-03-01T12:00:00Z");
  await prisma.installation.create({
    data: {
      ...{ organizationId, id: installationId, platform: "slack", externalId: "T1", name: "Inn", botUserId: "U0" },
      ...{ active: true, activeSince: at, createdAt: at },
    },
  });
  await prisma.identity.create({ data: { organizationId, installationId, externalId: "U1", personId, active: true } });
  await prisma.person.update({
    where: { organizationId_id: { organizationId, id: personId } },
    data: { name: "Cleo", roles: ["champion"] },
  });
  const texts = createTexts();
  const organizations = createOrganizations({ database, secrets: createSecretStore(database, undefined), clock, ids });
  const process = () => {
    const drawings = () => morning.drawings;
    const attention = createAttention({
      ...{ database, calendars, texts, clock, ids, log: silent, drawings },
      stale: async () => new Set(),
    });
    const wake = (): void => undefined;
    const deps = { database, attention, organizations, calendars, texts, clock, ids, log: silent, wake };
    const morning = createMorningFeature(deps);
    return morning;
  };
  const processes = [process(), process()];
  const [{ drawings }] = processes as [ReturnType<typeof process>];

  return {
    /** A minute of both processes. */
    async tick(moment: string): Promise<void> {
      now = new Date(moment);
      await Promise.all(processes.map(({ passDue }) => passDue(now)));
    },
    /** What they are to be sent, with the ids of the mornings, the oldest first. */
    sent: () =>
      database.query<{ key: string; state: string; morningId: string }>({
        text: `SELECT d.key, d.state, m.id AS "morningId" FROM delivery d
               JOIN morning m ON m.organization_id = d.organization_id AND m.id = d.subject_id ORDER BY m.day`,
        values: [],
      }),
    /** What a morning says when it is drawn at that moment for whoever has this address. */
    async draw(subjectId: string, moment: string, address = "U1"): Promise<Card | undefined> {
      now = new Date(moment);
      const destination = { organizationId, installationId, platform: "slack", externalId: "T1", address } as const;
      return (await drawings.morning([{ organizationId, subjectId, destination }]))[0];
    },
  };
}
