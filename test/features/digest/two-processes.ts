import { createSecretStore } from "../../../src/database/secrets.ts";
import { type Attention, createAttention } from "../../../src/features/attention/index.ts";
import { createDigestFeature } from "../../../src/features/digest/feature.ts";
import { createAnnouncing } from "../../../src/features/feedback/index.ts";
import { createLists } from "../../../src/features/feedback/lists/lists.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import type { Role } from "../../../src/kernel/context.ts";
import { type Card, card, text } from "../../../src/message/card.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { silent } from "../../support/database.ts";
import type { inn } from "./inn.ts";

type Inn = Pick<
  Awaited<ReturnType<typeof inn<"dining">>>,
  "database" | "prisma" | "calendars" | "ids" | "organizationId"
>;

/** Two processes of Bellhop that send the digests of an inn, and accounts for those who get them. */
export async function sendingFrom({ database, prisma, calendars, ids, organizationId }: Inn) {
  let now = new Date("2026-11-02T06:00:00Z");
  const clock = { now: () => now };
  const installationId = ids.next();
  const at = new Date("2026-03-01T12:00:00Z");
  await prisma.installation.create({
    data: {
      ...{ organizationId, id: installationId, platform: "slack", externalId: `T${organizationId}`, name: "Inn" },
      ...{ botUserId: "U0", active: true, activeSince: at, createdAt: at },
    },
  });
  const texts = createTexts();
  const organizations = createOrganizations({ database, secrets: createSecretStore(database, undefined), clock, ids });
  const process = () => {
    const attention: Attention = createAttention({
      ...{ database, calendars, texts, clock, ids, log: silent, drawings: () => feature.drawings },
      stale: async () => new Set(),
    });
    const nobody = (): never => {
      throw new Error("Nothing is opened here.");
    };
    const feature = createDigestFeature({
      ...{ database, attention, organizations, calendars, lists: createLists(database), texts, ids, log: silent },
      ...{ wake: () => undefined, offers: () => [], press: nobody, type: nobody },
    });
    return { ...feature, attention };
  };
  const processes = [process(), process()] as const;

  return {
    digests: processes[0].digests,
    lookAgain: processes[1].lookAgain,
    /** Somebody with an account under this name, who is this in the organization, and leads these units. */
    async account(
      personId: string,
      name: string,
      roles: readonly Role[],
      leads: readonly string[] = [],
    ): Promise<void> {
      const identity = { organizationId, installationId, externalId: name, personId, active: true };
      await prisma.identity.create({ data: identity });
      await prisma.person.updateMany({ where: { id: personId }, data: { name, roles: [...roles] } });
      const managed = { where: { personId, unitId: { in: [...leads] } }, data: { role: "manager" } };
      await prisma.membership.updateMany(managed);
    },
    /** Says these things to somebody who has not asked for them. */
    async tell(moment: string, personId: string, ...said: readonly string[]): Promise<void> {
      now = new Date(moment);
      const { attention } = processes[0];
      const announcing = createAnnouncing({ database, attention, texts, ids });
      for (const one of said) {
        const messages = await announcing.each({ organizationId, installationId }, [personId], () => ({
          ...{ key: one, nature: "proactive", card: card(one, text(one)) },
        }));
        await announcing.along(organizationId, messages, async () => true);
      }
    },
    /** What waits for somebody because it was too much for their week, by its cards. */
    waiting: async (personId: string) =>
      (await processes[0].attention.overBudget(organizationId, personId)).map(({ card: { summary } }) => summary),
    /** A minute of both processes. */
    async tick(moment: string): Promise<void> {
      now = new Date(moment);
      await Promise.all(processes.map(({ measureDue }) => measureDue(now)));
      await Promise.all(processes.map(({ sendDue }) => sendDue(now)));
    },
    /** Who is to be sent which digests: of what place and week, in the order in which they were made. */
    async sent(): Promise<readonly { readonly to: string; readonly placeId: string; readonly week: string }[]> {
      return database.query({
        text: `SELECT l.address AS to, g.place_id AS "placeId", g.week FROM delivery d
               JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id
               JOIN digest g ON g.organization_id = d.organization_id AND d.key LIKE 'digest ' || g.id || ' %'
                 AND d.key NOT LIKE '%drawn%'
               ORDER BY g.position, l.address`,
        values: [],
      });
    },
    /** What is drawn of a digest that was sent, for whoever has this account. */
    async draw(placeId: string, week: string, address: string): Promise<Card | undefined> {
      const [found] = await database.query<{ id: string }>({
        text: "SELECT id FROM digest WHERE organization_id = $1 AND place_id = $2 AND week = $3",
        values: [organizationId, placeId, week],
      });
      const destination = { organizationId, installationId, platform: "slack" as const, externalId: "T", address };
      return (await processes[0].drawings.digest([{ organizationId, subjectId: found?.id ?? "", destination }]))[0];
    },
  };
}
