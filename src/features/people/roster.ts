import { z } from "zod";
import type { OpenDatabase } from "../../database/index.ts";
import type { Clock, Ids } from "../../kernel/clock.ts";
import { haveLookedAtAgain } from "../../kernel/look-again.ts";
import type { InstallationRef } from "../../kernel/ports.ts";
import type { Organizations } from "../organization/index.ts";

const Place = z.object({ platform: z.enum(["slack", "teams"]), externalId: z.string() });

/** An organization's units and people, in one installation's ids. */
export const Roster = z.object({
  ...Place.shape,
  /**
   * Other workspaces and tenants that are a part of the organization, with the accounts that its people have there, by their
   * userId here.
   */
  elsewhere: z.array(Place.extend({ accounts: z.record(z.string(), z.string()) })).optional(),
  name: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  people: z.array(
    z.object({
      userId: z.string(),
      name: z.string(),
      roles: z.array(z.enum(["champion", "leader", "admin"])),
    }),
  ),
  units: z.array(
    z.object({
      name: z.string(),
      locale: z.string(),
      timeZone: z.string(),
      /** Address of the channel for its cards. */
      channel: z.string().optional(),
      /** Where that channel is, unless it is here. */
      channelIn: Place.optional(),
      managers: z.array(z.string()),
      staff: z.array(z.string()),
    }),
  ),
});
export type Roster = z.infer<typeof Roster>;

interface RosterDependencies {
  readonly database: OpenDatabase;
  readonly organizations: Organizations;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Makes an organization's units and people what the roster says. A unit that has cases, or a person, is never removed;
 * the same roster twice changes nothing the second time. Throws when the installation is unknown.
 */
export async function applyRoster(deps: RosterDependencies, roster: Roster): Promise<void> {
  const { database, organizations } = deps;
  const installation = await installationOf(organizations, roster);
  const prisma = await database.prisma();
  const id = installation.organizationId;
  await prisma.organization.update({
    where: { id },
    data: { name: roster.name, locale: roster.locale, timeZone: roster.timeZone },
  });
  const people = new Map<string, string>();
  for (const person of roster.people) people.set(person.userId, await savePerson(deps, installation, person));
  for (const unit of roster.units) await saveUnit(deps, installation, unit, people);
  await haveLookedAtAgain(database, id, [id]);
}

async function installationOf(
  organizations: Organizations,
  { platform, externalId }: z.infer<typeof Place>,
): Promise<InstallationRef> {
  const installation = await organizations.find(platform, externalId);
  if (!installation) throw new Error(`The roster names the ${platform} ${externalId}, which is not connected.`);
  return installation;
}

async function savePerson(
  { database, clock, ids }: RosterDependencies,
  { organizationId, installationId }: InstallationRef,
  { userId: externalId, name, roles }: Roster["people"][number],
): Promise<string> {
  const prisma = await database.prisma();
  const key = { organizationId, installationId, externalId };
  const known = await prisma.identity.findUnique({ where: { organizationId_installationId_externalId: key } });
  if (known) {
    await prisma.person.update({
      where: { organizationId_id: { organizationId, id: known.personId } },
      data: { name, roles },
    });
    return known.personId;
  }
  const person = { organizationId, id: ids.next(), name, roles, createdAt: clock.now() };
  await prisma.$transaction([
    prisma.person.create({ data: person }),
    prisma.identity.create({ data: { ...key, personId: person.id } }),
  ]);
  return person.id;
}

async function saveUnit(
  deps: RosterDependencies,
  installation: InstallationRef,
  { name, locale, timeZone, channel, channelIn, managers, staff }: Roster["units"][number],
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const { database, organizations, clock, ids } = deps;
  const { organizationId } = installation;
  const prisma = await database.prisma();
  const known = await prisma.unit.findFirst({ where: { organizationId, name, retiredAt: null } });
  const unit =
    known ??
    (await prisma.unit.create({
      data: { organizationId, id: ids.next(), name, locale, timeZone, isDefault: false, createdAt: clock.now() },
    }));
  const members = [
    ...managers.map((user) => [user, "manager"] as const),
    ...staff.map((user) => [user, "staff"] as const),
  ];
  for (const [user, role] of members) {
    const personId = people.get(user);
    if (!personId) throw new Error(`The roster names ${user} in ${name} but not among its people.`);
    const key = { organizationId, unitId: unit.id, personId };
    await prisma.membership.upsert({
      where: { organizationId_unitId_personId: key },
      create: { ...key, role },
      update: { role },
    });
  }
  const place = channelIn ? await installationOf(organizations, channelIn) : installation;
  await organizations.setChannel({ organizationId, id: unit.id }, channel ? { ...place, address: channel } : undefined);
}
