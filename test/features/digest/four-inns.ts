import { createSecretStore } from "../../../src/database/secrets.ts";
import { createDigests, type Digests } from "../../../src/features/digest/digests.ts";
import { createMeasures } from "../../../src/features/digest/measures/measures.ts";
import { createLists } from "../../../src/features/feedback/lists/lists.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { inn } from "./inn.ts";

/** The week from Monday, 2 November, to Sunday, the 8th, of which its digest is made on the Monday after. */
export const WEEK = "2026-11-02";
export const NOW = new Date("2026-11-09T09:00:00Z");

const MONDAY = Date.parse("2026-11-02T10:00:00Z");
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** A moment of that week, by its day (1: Monday), or of one before. */
const on = (day: number, hour = 10, weeksAgo = 0): string =>
  new Date(MONDAY + (day - 1 - 7 * weeksAgo) * DAY + (hour - 10) * HOUR).toISOString();

type Unit = "Dining" | "Bar" | "Kiosk" | "Garden";
type Inn = Awaited<ReturnType<typeof inn<Unit>>>;

/** What only some may know of: none of these words may stand in anything that is made of a digest. */
export const SECRETS = ["Rumpelstilz"];
/** What is personal in what customers said. */
export const MASKED = ["7946", "guest@inn.example"];
/** Units with fewer than four people, which are told of by themselves nowhere. */
export const SMALL = ["Kiosk", "Garden"];

/** An inn with two large units and two small ones, in which four people are together. */
const openInn = (): Promise<Inn> => inn<Unit>({ Dining: 5, Bar: 4, Kiosk: 2, Garden: 2 });

/** A complaint that somebody takes after half an hour, and has solved an hour later. */
async function solved(here: Inn, unit: Unit, at: string, given: Parameters<Inn["log"]>[2]): Promise<string> {
  const caseId = await here.log(unit, at, given);
  const after = (hours: number): string => new Date(Date.parse(at) + hours * HOUR).toISOString();
  await here.step(caseId, "taken", "open", after(0.5));
  await here.step(caseId, "solved", "in hand", after(1.5));
  return caseId;
}

/** Weeks in which all was as it always is, of which measures are kept. */
async function usualWeeks(here: Inn, weeks: number, kept = 5): Promise<void> {
  for (let ago = 1; ago <= weeks; ago++) {
    for (const day of [1, 3, 5]) {
      await solved(here, "Dining", on(day, 10, ago), { theme: "waiting", text: "it took long" });
      await solved(here, "Bar", on(day, 12, ago), { theme: "price", text: "too dear" });
    }
    for (const day of [2, 4])
      await solved(here, "Dining", on(day, 10, ago), { theme: "order", text: "not what we had ordered" });
  }
  const measures = createMeasures(here);
  for (let ago = Math.min(kept, weeks); ago > 0; ago--)
    await measures.keep(here.organizationId, new Date(on(3, 10, ago)));
}

/** What was to be sent by itself in the week, by what became of it. */
async function deliver(here: Inn, states: Readonly<Record<string, number>>): Promise<void> {
  const { prisma, ids, organizationId } = here;
  const [installationId, laneId] = [ids.next(), ids.next()];
  const at = new Date(on(2));
  await prisma.installation.create({
    data: {
      ...{ organizationId, id: installationId, platform: "slack", externalId: `T-${organizationId}`, name: "Inn" },
      ...{ botUserId: "U0", active: true, activeSince: at, createdAt: at },
    },
  });
  await prisma.lane.create({ data: { organizationId, id: laneId, installationId, address: "C1" } });
  const sent = { organizationId, laneId, createdAt: at, nature: "proactive", card: {} };
  await prisma.delivery.createMany({
    data: Object.entries(states).flatMap(([state, count]) =>
      Array.from({ length: count }, (_, nth) => ({ ...sent, id: ids.next(), key: `${state} ${nth}`, state })),
    ),
  });
}

async function prevent(
  here: Inn,
  unit: Unit,
  what: string,
  given: { readonly state: string; readonly event?: string },
) {
  const { prisma, ids, organizationId, units, someone } = here;
  const caseId = await here.log(unit, on(1, 11, 6), { theme: "waiting", text: "it took long" });
  const [id, causeId] = [ids.next(), ids.next()];
  const by = { addedBy: someone(unit), addedAt: new Date(on(1, 11, 6)) };
  await prisma.cause.create({ data: { organizationId, id: causeId, theme: "waiting", name: "One oven", ...by } });
  await prisma.prevention.create({
    data: {
      ...{ organizationId, id, causeId, unitId: units[unit], what, ownerId: someone(unit), caseId, state: given.state },
      ...{ ...by, addedIn: organizationId, dueOn: new Date(on(4).slice(0, 10)), before: 9, after: 2 },
    },
  });
  const judged = { organizationId, id: ids.next(), caseId, detail: { prevention: id }, at: new Date(on(3)) };
  if (given.event) await prisma.caseEvent.create({ data: { ...judged, kind: given.event } });
}

async function win(here: Inn, number: number, unit: Unit, text: string): Promise<void> {
  const { prisma, ids, organizationId, units, someone } = here;
  const logged = { loggedBy: someone(unit), loggedAt: new Date(on(2, 10 + number)) };
  const id = ids.next();
  await prisma.win.create({ data: { organizationId, id, number, unitId: units[unit], text, people: [], ...logged } });
}

async function raiseToLeader(here: Inn, unit: Unit, text: string, confidential = false): Promise<void> {
  const { prisma, ids, organizationId, units, someone } = here;
  const caseId = await here.log(unit, on(3, 12), { theme: "staff", severity: 2, text, confidential });
  const raised = { caseId, raisedFor: caseId, unitId: units[unit], raisedAt: new Date(on(3, 13)) };
  const ball = { ownerBefore: someone(unit), holderId: someone(unit), rung: "leader", startRung: "manager" };
  await prisma.escalation.create({ data: { organizationId, id: ids.next(), ...raised, ...ball } });
}

/** Nothing happened that week, as in most. */
async function quiet(): Promise<Inn> {
  const here = await openInn();
  for (const ago of [4, 9, 14]) await here.log("Dining", on(2, 10, ago), { theme: "waiting", text: "it took long" });
  await deliver(here, { sent: 21, skipped: 2 });
  return here;
}

/** As always: some complaints, a promise that was kept, a prevention that has worked. */
async function normal(): Promise<Inn> {
  const here = await openInn();
  await usualWeeks(here, 16);
  const said = ["the starters came after the mains", "we waited an hour. Call 020 7946 0958!", "nobody said sorry"];
  for (const [at, text] of said.entries()) {
    const id = await solved(here, "Dining", on(at + 1), { theme: "waiting", severity: 3, text });
    if (at === 0) await here.promise(id, "Dining", on(3), "kept", on(2));
    if (at === 0) await here.check(id, "Dining", on(4), "happy");
  }
  for (const day of [2, 4]) await solved(here, "Dining", on(day), { theme: "order", text: "not what we had ordered" });
  await solved(here, "Bar", on(1, 12), { theme: "price", severity: 2, text: "“15 for a *beer*?” <b>never</b>" });
  for (const day of [3, 5]) await solved(here, "Bar", on(day, 12), { theme: "price", text: "too dear" });
  await prevent(here, "Dining", "A second oven", { state: "worked", event: "prevention worked" });
  await win(here, 1, "Bar", "the guest came back for her scarf, guest@inn.example");
  await win(here, 2, "Dining", "they stayed for dessert");
  await deliver(here, { sent: 40, skipped: 3, waiting: 1 });
  return here;
}

/** Much has gone wrong, and some of it is for few people. */
async function badWeek(): Promise<Inn> {
  const here = await openInn();
  await usualWeeks(here, 16);
  const grave = "The soup was *cold*.\nAgain! Call +44 20 7946 0018 or guest@inn.example";
  await here.log("Dining", on(1), { theme: "waiting", severity: 1, text: grave });
  for (let nth = 0; nth < 13; nth++)
    await here.log("Dining", on(1 + (nth % 7), 11), { theme: "waiting", text: "we waited for ever" });
  await here.log("Dining", on(2), { theme: "staff", severity: 1, text: "Rumpelstilz was rude", confidential: true });
  const held = { confidential: true, heldUntil: new Date(on(5, 11)) };
  await here.log("Dining", on(5), { theme: "billing", severity: 1, text: "Rumpelstilz was held", ...held });
  await here.log("Dining", on(5), {
    theme: "billing",
    severity: 1,
    text: "Rumpelstilz undone",
    undoneAt: new Date(NOW),
  });
  await here.log("Kiosk", on(4), { theme: "product", severity: 2, text: "the coffee was cold too" });
  await prevent(here, "Dining", "A list on the wall", { state: "reopened", event: "prevention changed nothing" });
  await prevent(here, "Dining", "A timer", { state: "planned" });
  await raiseToLeader(here, "Dining", "she talks of a lawyer");
  await raiseToLeader(here, "Dining", "Rumpelstilz has a lawyer", true);
  await deliver(here, { sent: 30, failed: 4, skipped: 6 });
  return here;
}

/** Nothing is known of any week before. */
async function firstWeek(): Promise<Inn> {
  const here = await openInn();
  await here.log("Dining", on(3), { theme: "waiting", severity: 2, text: "we waited 40 minutes" });
  await here.log("Bar", on(4), { theme: "price", text: "too dear" });
  await win(here, 1, "Bar", "a smile that made their day");
  await deliver(here, { sent: 5 });
  return here;
}

/** Of each thing that a digest tells of, one that nobody but a few may know of, and what would be told of a small unit. */
export async function confided(here: Inn): Promise<void> {
  const { prisma, ids, organizationId, units, someone } = here;
  const secret = await here.log("Bar", on(2), { theme: "staff", text: "Rumpelstilz again", confidential: true });
  await prevent(here, "Bar", "Rumpelstilz gets a break", { state: "worked", event: "prevention worked" });
  await prevent(here, "Bar", "Rumpelstilz gets a list", { state: "planned" });
  await prisma.case.updateMany({
    where: {
      id: {
        in: (await prisma.prevention.findMany({ where: { what: { contains: "Rumpelstilz" } } })).flatMap(
          ({ caseId }) => caseId ?? [],
        ),
      },
    },
    data: { confidential: true },
  });
  await here.promise(secret, "Bar", on(3), "open");
  await win(here, 8, "Bar", "Rumpelstilz made them laugh");
  await prisma.win.updateMany({ where: { number: 8 }, data: { caseId: secret } });
  await prisma.kudos.create({
    data: {
      ...{
        organizationId,
        id: ids.next(),
        number: 1,
        unitId: units.Dining,
        text: "Rumpelstilz helped me",
        value: "care",
      },
      ...{ guessed: false, loggedBy: someone("Bar"), loggedAt: new Date(on(3)), privateBy: someone("Dining") },
    },
  });
  for (let day = 1; day <= 6; day++) {
    for (let nth = 0; nth < 4; nth++) await here.log("Kiosk", on(day, 11 + nth), { theme: "noise", text: "too loud" });
    for (let nth = 0; nth < 3; nth++)
      await here.log("Garden", on(day, 11 + nth, 2), { theme: "weather", text: "it rained" });
  }
}

/** Four organizations in the same week. */
export const inns = { quiet, normal, "bad week": badWeek, "first week": firstWeek };

/** What makes digests of an inn. */
export function digestsOf({ database, calendars, ids }: Pick<Inn, "database" | "calendars" | "ids">): Digests {
  const organizations = createOrganizations({
    ...{ database, ids, secrets: createSecretStore(database, undefined), clock: { now: () => NOW } },
  });
  const lists = createLists(database);
  const measures = createMeasures({ database, calendars });
  const wake = (): void => undefined;
  return createDigests({ database, organizations, calendars, measures, lists, texts: createTexts(), ids, wake });
}
