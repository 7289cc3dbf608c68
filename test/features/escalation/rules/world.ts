import { createRules } from "../../../../src/features/escalation/rules/index.ts";
import { createLooking } from "../../../../src/features/escalation/rules/watch/looking.ts";
import { createWatch } from "../../../../src/features/escalation/rules/watch/watch.ts";
import type { Raised, ToRaise } from "../../../../src/features/escalation/schema.ts";
import { toBeLookedAt } from "../../../../src/features/feedback/life/looks.ts";
import { logCases, type NewCase } from "../../../../src/features/feedback/store.ts";
import { createIds, systemClock } from "../../../../src/kernel/clock.ts";
import { emptyDatabase, silent } from "../../../support/database.ts";

const ids = createIds(systemClock);
const MINUTE = 60_000;
export const NOON = new Date("2026-11-20T12:00:00Z");
/** So many minutes after noon. */
export const at = (minutes: number): Date => new Date(NOON.getTime() + minutes * MINUTE);

/** An organization with a unit and one person, whose cases any number of processes look at. What is raised is written down. */
export async function watched() {
  const database = await emptyDatabase();
  const [organizationId, unitId, personId] = [ids.next(), ids.next(), ids.next()];
  const prisma = await database.prisma();
  const made = { createdAt: NOON, locale: "en", timeZone: "UTC" };
  await prisma.organization.create({ data: { id: organizationId, name: "Inn", ...made } });
  await prisma.unit.create({ data: { organizationId, id: unitId, name: "Kitchen", isDefault: true, ...made } });
  await prisma.person.create({ data: { organizationId, id: personId, name: "Ana", roles: [], ...made } });
  const raised: ToRaise[] = [];
  /** What raising comes to, or how it fails. */
  const script = { raise: async (): Promise<Raised> => "raised" };
  const rules = createRules(database);
  const parts = {
    database,
    rules,
    startClocks: async () => async () => undefined,
    clock: { now: () => NOON },
    log: silent,
  };
  const escalations = {
    async raise(what: ToRaise) {
      raised.push(what);
      return script.raise();
    },
  };
  const newCase = (given: Partial<NewCase> & { readonly at: Date }): NewCase => {
    const id = ids.next();
    return {
      ...{ organization_id: organizationId, id, event_id: ids.next(), delivery_id: ids.next(), unit_id: unitId },
      ...{
        lane_id: null,
        kind: "complaint",
        theme: "waiting",
        severity: 3,
        guessed: [],
        text: "slow",
        person_id: personId,
      },
      ...{ delivery: `d ${id}`, ...given },
    };
  };
  const log = async (given: Partial<NewCase> & { readonly at: Date }): Promise<string> => {
    const item = newCase(given);
    await logCases(database, [item]);
    return item.id;
  };
  return {
    ...{ database, organizationId, unitId, personId, script, log, newCase },
    /** Another process. */
    process: () => createWatch({ ...parts, escalations }),
    lookAt: createLooking(parts),
    /** By which rules cases were raised. */
    byRules: () => raised.map(({ rule }) => rule?.name),
    raised,
    change: async (caseId: string, set: string, when: Date) =>
      database.transaction(async (sql) => {
        await sql.query({ text: `UPDATE "case" SET ${set} WHERE id = $1`, values: [caseId] });
        await toBeLookedAt(sql, { organizationId, id: caseId, at: when });
      }),
  };
}
