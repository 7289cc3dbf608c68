import { createSecretStore } from "../../../src/database/secrets.ts";
import { createCalendars } from "../../../src/features/calendar/index.ts";
import { saveUnitHours } from "../../../src/features/calendar/store.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import { everyDay } from "../../../src/kernel/calendar/index.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import { emptyDatabase } from "../../support/database.ts";

const ids = createIds(systemClock);
const FOUNDED = new Date("2026-03-01T12:00:00Z");

interface Given {
  readonly kind?: "complaint" | "compliment";
  readonly theme?: string;
  readonly severity?: number;
  readonly text?: string;
  readonly confidential?: boolean;
  readonly heldUntil?: Date;
  readonly mergedInto?: string;
  readonly undoneAt?: Date;
}

/**
 * An inn in London, open from 9 to 18 each day, whose units have as many people as is said; with what is written into it as
 * commands would.
 */
export async function inn<Name extends string>(sizes: Readonly<Record<Name, number>>) {
  const database = await emptyDatabase();
  const prisma = await database.prisma();
  const clock = { now: () => FOUNDED };
  const organizations = createOrganizations({ database, secrets: createSecretStore(database, undefined), clock, ids });
  const calendars = createCalendars({ database, organizations, clock });
  const organizationId = ids.next();
  const made = { createdAt: FOUNDED, locale: "en", timeZone: "Europe/London" };
  await prisma.organization.create({ data: { id: organizationId, name: "Inn", ...made } });
  const units = {} as Record<Name, string>;
  const people = {} as Record<Name, readonly string[]>;
  for (const name of Object.keys(sizes) as Name[]) {
    units[name] = ids.next();
    const unit = { organizationId, id: units[name], name, isDefault: false };
    await prisma.unit.create({ data: { ...unit, ...made } });
    people[name] = Array.from({ length: sizes[name] }, () => ids.next());
    await prisma.person.createMany({
      data: people[name].map((id) => ({ organizationId, id, name: "Ana", roles: [], createdAt: FOUNDED })),
    });
    await prisma.membership.createMany({
      data: people[name].map((personId) => ({ organizationId, unitId: units[name], personId, role: "staff" })),
    });
    await calendars.change(organizationId, [units[name]], async (sql) => {
      const hours = everyDay([{ from: 9 * 60, to: 18 * 60 }]);
      await saveUnitHours(sql, organizationId, units[name], { hours, quiet: null, startOfDay: everyDay(null) });
    });
  }
  const someone = (unit: Name): string => people[unit][0] ?? organizationId;
  let number = 0;

  return {
    ...{ database, prisma, calendars, ids, organizationId, units, someone },
    async log(unit: Name, at: string, given: Given = {}): Promise<string> {
      const id = ids.next();
      number++;
      const said = { kind: "complaint", theme: "waiting time", severity: 3, text: "cold soup", guessed: [], named: [] };
      const by = { loggedBy: someone(unit), ownerId: someone(unit), loggedAt: new Date(at) };
      await prisma.case.create({
        data: { organizationId, id, number, unitId: units[unit], ...said, ...by, ...given },
      });
      return id;
    },
    /** Something that is done with a case, which was in that state before. */
    async step(caseId: string, kind: string, was: string, at: string): Promise<void> {
      const moment = new Date(at);
      const { next } = createIds({ now: () => moment });
      const event = { organizationId, id: next(), caseId, kind, at: moment };
      await prisma.caseEvent.create({ data: { ...event, before: { state: was } } });
    },
    async promise(caseId: string, unit: Name, due: string, state: string, closed?: string): Promise<void> {
      const by = { ownerId: someone(unit), madeBy: someone(unit), madeIn: organizationId, madeAt: FOUNDED };
      await prisma.customerPromise.create({
        data: {
          ...{ organizationId, id: ids.next(), caseId, unitId: units[unit], what: "a call", state, ...by },
          ...{ dueAt: new Date(due), closedAt: closed ? new Date(closed) : null },
        },
      });
    },
    async check(caseId: string, unit: Name, due: string, state: string): Promise<void> {
      const by = { plannedBy: someone(unit), plannedIn: organizationId, plannedAt: FOUNDED };
      const dueAt = new Date(due);
      await prisma.customerCheck.create({
        data: { organizationId, id: ids.next(), caseId, unitId: units[unit], dueAt, state, ...by },
      });
    },
  };
}
