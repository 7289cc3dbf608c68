import { createSecretStore } from "../../../src/database/secrets.ts";
import { createCalendars } from "../../../src/features/calendar/index.ts";
import { readLists } from "../../../src/features/feedback/index.ts";
import { createHomeFeature } from "../../../src/features/home/index.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import type { Role } from "../../../src/kernel/context.ts";
import { HOME, homeOf } from "../../../src/kernel/outbox/index.ts";
import type { Card } from "../../../src/message/card.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { emptyDatabase, silent } from "../../support/database.ts";

const ids = createIds(systemClock);
/** A Wednesday. */
const NOW = new Date("2026-11-18T12:00:00Z");
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * 60 * 60_000);

/** Who is there, by the first letters of what they do: a unit's staff and manager, and those who lead. */
const PEOPLE = {
  ana: { name: "Ana Lima", roles: [] },
  ben: { name: "Ben Okafor", roles: [] },
  cy: { name: "Cy Ito", roles: [] },
  mo: { name: "Mo Haddad", roles: [] },
  cleo: { name: "Cleo Park", roles: ["champion"] },
  lena: { name: "Lena Holm", roles: ["leader"] },
  ada: { name: "Ada Berg", roles: ["admin"] },
} as const satisfies Record<string, { name: string; roles: readonly Role[] }>;
export type Name = keyof typeof PEOPLE;
const names = Object.keys(PEOPLE) as Name[];

/** A house with seven people on Slack, where nobody has set anything up. */
export async function house() {
  const database = await emptyDatabase();
  const prisma = await database.prisma();
  const clock = { now: () => NOW };
  const organizations = createOrganizations({ database, secrets: createSecretStore(database, undefined), clock, ids });
  const calendars = createCalendars({ database, organizations, clock });
  const organizationId = ids.next();
  const installationId = ids.next();
  const unitId = ids.next();
  const made = { createdAt: ago(24 * 200), locale: "en", timeZone: "Europe/London" };
  await prisma.organization.create({ data: { id: organizationId, name: "House", ...made } });
  await prisma.installation.create({
    data: {
      ...{ organizationId, id: installationId, platform: "slack", externalId: "T1", name: "House", botUserId: "U0" },
      ...{ active: true, activeSince: made.createdAt, createdAt: made.createdAt },
    },
  });
  await prisma.unit.create({ data: { organizationId, id: unitId, name: "House", isDefault: true, ...made } });
  const people = Object.fromEntries(names.map((name) => [name, ids.next()])) as Record<Name, string>;
  for (const name of names) {
    const { roles, name: called } = PEOPLE[name];
    await prisma.person.create({
      data: { organizationId, id: people[name], name: called, roles: [...roles], createdAt: made.createdAt },
    });
    await prisma.identity.create({
      data: { organizationId, installationId, externalId: `U-${name}`, personId: people[name] },
    });
  }
  const home = createHomeFeature({
    ...{ database, organizations, calendars, texts: createTexts(), clock, ids, log: silent, wake: () => undefined },
    lists: (id) => readLists(database, id),
    commands: () => [["/complaint [what the customer said]", "Saves a complaint."]],
  });
  const destination = (name: Name) =>
    homeOf({ organizationId, installationId, platform: "slack", externalId: "T1", address: `U-${name}` });

  return {
    ...{ database, prisma, ids, organizationId, installationId, unitId, people, home, destination },
    /** The Homes of these people, drawn together. */
    async homes(of: readonly Name[]): Promise<readonly Card[]> {
      const subjects = of.map((name) => ({
        organizationId,
        subjectId: organizationId,
        destination: destination(name),
      }));
      return (await home.drawings[HOME](subjects)).filter((card) => card !== undefined);
    },
  };
}
export type House = Awaited<ReturnType<typeof house>>;

/** A house that was set up, on a working day. */
export async function busyHouse(): Promise<House> {
  const here = await house();
  const { prisma, organizationId, installationId, people } = here;
  const place = { organizationId, unitId: ids.next() };
  const lane = { organizationId, id: ids.next(), installationId, address: "C-kitchen" };
  await prisma.lane.create({ data: lane });
  const kitchen = { name: "Kitchen", isDefault: false, locale: "en", timeZone: "Europe/London", createdAt: ago(999) };
  await prisma.unit.create({ data: { organizationId, id: place.unitId, laneId: lane.id, ...kitchen } });
  for (const name of ["ana", "ben", "cy", "mo"] as const) {
    await prisma.membership.create({
      data: { ...place, personId: people[name], role: name === "mo" ? "manager" : "staff" },
    });
  }
  const logCase = async (number: number, by: Name, owner: Name, hours: number, more: object = {}): Promise<string> => {
    const id = ids.next();
    const said = { kind: "complaint", theme: "waiting", severity: 3, text: `Words of C-${number}`, guessed: [] };
    const whose = { loggedBy: people[by], ownerId: people[owner], loggedAt: ago(hours), named: [] };
    await prisma.case.create({ data: { ...place, id, number, ...said, ...whose, ...more } });
    return id;
  };
  const grave = await logCase(1, "ana", "ana", 30, { severity: 1, text: "Call me on +44 20 7946 0958, at once" });
  const raised = await logCase(2, "ben", "mo", 20, { severity: 2 });
  const secret = await logCase(3, "ben", "ben", 10, { severity: 1, confidential: true, text: "Secret words" });
  await logCase(4, "ana", "mo", 5, { kind: "suggestion" });
  await logCase(5, "cy", "cy", 4, { state: "solved" });
  const promise = (caseId: string, owner: Name, what: string, hours: number) =>
    prisma.customerPromise.create({
      data: {
        ...{ ...place, id: ids.next(), caseId, what, ownerId: people[owner], madeBy: people[owner] },
        ...{ madeIn: installationId, madeAt: ago(30), dueAt: ago(hours) },
      },
    });
  await promise(grave, "ana", "call her back", -4);
  await promise(raised, "ben", "send the recipe", 2);
  await promise(secret, "ben", "a secret promise", 1);
  const kudosId = ids.next();
  await prisma.kudos.create({
    data: {
      ...{ ...place, id: kudosId, number: 1, text: "calmed the guest at table 4", value: "other", guessed: false },
      ...{ loggedBy: people.ben, loggedAt: ago(40) },
    },
  });
  await prisma.kudosReceiver.create({
    data: { organizationId, kudosId, personId: people.ana, place: 0, givenAt: ago(40) },
  });
  await prisma.win.create({
    data: {
      ...{ ...place, id: ids.next(), number: 1, text: "found her scarf", people: [people.cy] },
      ...{ loggedBy: people.ana, loggedAt: ago(50) },
    },
  });
  const raise = (caseId: string, more: object) =>
    prisma.escalation.create({
      data: {
        ...{ ...place, id: ids.next(), caseId, raisedFor: caseId, raisedAt: ago(8), rung: "champion" },
        ...{ startRung: "manager", ownerBefore: people.mo, passed: [], ...more },
      },
    });
  await raise(grave, { holderId: people.cleo, heldFrom: ago(7), heldUntil: ago(-20) });
  await raise(raised, { rung: "leader", offeredTo: people.lena, offeredFrom: ago(1), offeredUntil: ago(-3) });
  await raise(secret, { holderId: people.mo });
  const schedule = { ...place, id: ids.next(), content: "reminder", weekdays: [1, 2, 3, 4, 5, 6, 7] };
  await prisma.schedule.create({
    data: { ...schedule, setUpBy: people.mo, createdAt: ago(999), fromDay: "2026-10-01", nextAt: ago(-21) },
  });
  await prisma.slot.create({
    data: {
      ...{ ...place, id: ids.next(), scheduleId: schedule.id, day: "2026-11-18", plannedFor: ago(3), laneId: lane.id },
    },
  });
  const unreachable = { unreachableAt: ago(9), unreachableReason: "user_not_found" };
  await prisma.lane.create({
    data: { organizationId, id: ids.next(), installationId, address: "U-cy", ...unreachable },
  });
  await prisma.delivery.create({
    data: {
      ...{ organizationId, id: ids.next(), laneId: lane.id, key: "promise 1", state: "failed", nature: "proactive" },
      ...{ reason: "channel_not_found", createdAt: ago(6), finishedAt: ago(6), card: {} },
    },
  });
  return here;
}
