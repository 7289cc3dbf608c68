import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSecretStore } from "../../../src/database/secrets.ts";
import { createCalendars } from "../../../src/features/calendar/index.ts";
import { addClosedDays, saveUnitHours } from "../../../src/features/calendar/store.ts";
import { changeEntries } from "../../../src/features/content/changes.ts";
import { clockStep, standardId } from "../../../src/features/content/schema.ts";
import {
  createClocks,
  type RuleClock,
  type RunOut,
  readAttained,
} from "../../../src/features/escalation/clocks/index.ts";
import type { Step } from "../../../src/features/escalation/clocks/schema.ts";
import { verdict } from "../../../src/features/escalation/clocks/verdict.ts";
import type { Case } from "../../../src/features/feedback/index.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import { everyDay } from "../../../src/kernel/calendar/index.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import { emptyDatabase, silent } from "../../support/database.ts";

const MINUTE = 60_000;
const ids = createIds(systemClock);

/** An inn in London, open from 9 to 18, whose standards count time. */
async function inn(closed: readonly string[] = []) {
  const database = await emptyDatabase();
  const clock = { now: () => new Date("2026-03-01T12:00:00Z") };
  const organizations = createOrganizations({ database, secrets: createSecretStore(database, undefined), clock, ids });
  const calendars = createCalendars({ database, organizations, clock });
  const [organizationId, unitId, personId] = [ids.next(), ids.next(), ids.next()];
  const prisma = await database.prisma();
  const made = { createdAt: clock.now(), locale: "en", timeZone: "Europe/London" };
  await prisma.organization.create({ data: { id: organizationId, name: "Inn", ...made } });
  await prisma.unit.create({ data: { organizationId, id: unitId, name: "Kitchen", isDefault: true, ...made } });
  await prisma.person.create({ data: { organizationId, id: personId, name: "Ana", roles: [], ...made } });
  const open = (from: number, to: number) =>
    calendars.change(organizationId, [unitId], async (sql) => {
      const hours = everyDay([{ from: from * 60, to: to * 60 }]);
      await saveUnitHours(sql, organizationId, unitId, { hours, quiet: null, startOfDay: everyDay(null) });
    });
  await open(9, 18);
  await addClosedDays(
    database,
    organizationId,
    unitId,
    closed.map((date) => ({ date })),
  );
  const ran: RunOut[] = [];
  const process = () => createClocks({ database, calendars, log: silent, runOut: async (what) => void ran.push(what) });
  const clocks = process();
  let number = 0;
  return {
    ...{ database, clocks, process, ran, open, organizationId, unitId },
    standard: (waitsFor: "answer" | "solved", minutes: number, severity: 1 | 2 | 3 | 4 = 4) =>
      changeEntries(database, { organizationId, id: ids.next(), personId, at: clock.now() }, [
        {
          ...({ kind: "standard", state: "in use", id: standardId(clockStep(waitsFor), undefined) } as const),
          says: { step: clockStep(waitsFor), what: "soon", why: "it matters", clock: { waitsFor, minutes, severity } },
        },
      ]),
    async log(at: string, severity: 1 | 2 | 3 | 4 = 3, rules: readonly RuleClock[] = []): Promise<string> {
      const [id, loggedAt] = [ids.next(), new Date(at)];
      number++;
      await prisma.case.create({
        data: {
          ...{
            organizationId,
            id,
            number,
            unitId,
            severity,
            kind: "complaint",
            theme: "other",
            guessed: [],
            named: [],
          },
          ...{ text: "cold soup", loggedBy: personId, ownerId: personId, loggedAt },
        },
      });
      const found = { organizationId, id, unitId, severity, kind: "complaint", loggedAt } as const;
      await database.transaction((sql) => clocks.start(sql, [found], rules));
      return id;
    },
    async becomes(caseId: string, state: Case["state"], at: string, kind = "taken"): Promise<void> {
      await database.query({
        text: `WITH old AS (SELECT state FROM "case" WHERE id = $1), changed AS (UPDATE "case" SET state = $2 WHERE id = $1)
               INSERT INTO case_event (organization_id, id, case_id, kind, person_id, at, before)
               SELECT $3, $4, $1, $5, $6, $7, jsonb_build_object('state', old.state) FROM old`,
        values: [caseId, state, organizationId, ids.next(), kind, personId, new Date(at)],
      });
    },
    /** Every minute, from one moment until another, what is due is done. */
    async minutes(from: string, until: string): Promise<void> {
      const due = async (at: number) => {
        const [next] = await database.query<{ at: Date | null }>({
          text: "SELECT min(due_at) AS at FROM case_clock",
          values: [],
        });
        return next?.at ? Math.max(at, Math.ceil(next.at.getTime() / MINUTE) * MINUTE) : Number.POSITIVE_INFINITY;
      };
      const end = Date.parse(until);
      for (let at = await due(Date.parse(from)); at <= end; at = await due(at + MINUTE))
        await clocks.passDue(new Date(at));
    },
    async outcomes() {
      return database.query<{ waits: string; attained: boolean | null; at: Date | null }>({
        text: "SELECT waits_for AS waits, attained, ended_at AS at FROM case_clock ORDER BY waits_for",
        values: [],
      });
    },
  };
}

const rule = (minutes: number): RuleClock => ({
  ...{ rule: { id: ids.next(), name: "not taken" }, waitsFor: "answer", minutes, severity: 2, startAt: "manager" },
});

describe("a standard that counts time", () => {
  it("is attained or not at the end of the unit's working minutes, across the night and a closed day", async () => {
    const here = await inn(["2026-03-03"]);
    await here.standard("answer", 60);
    await here.standard("solved", 120);
    const id = await here.log("2026-03-02T17:30:00Z");
    await here.becomes(id, "in hand", "2026-03-04T09:25:00Z");
    await here.becomes(id, "solved", "2026-03-04T10:31:00Z", "solved");
    await here.minutes("2026-03-02T17:30:00Z", "2026-03-04T12:00:00Z");
    expect(await here.outcomes()).toEqual([
      { waits: "answer", attained: true, at: new Date("2026-03-04T09:30:00Z") },
      { waits: "solved", attained: false, at: new Date("2026-03-04T10:30:00Z") },
    ]);
    const asked = { organizationId: here.organizationId, units: [here.unitId] };
    const week = { from: new Date("2026-03-02T00:00:00Z"), until: new Date("2026-03-09T00:00:00Z") };
    expect(await readAttained(here.database, { ...asked, ...week })).toEqual([
      { unitId: here.unitId, waitsFor: "answer", attained: 1, missed: 0 },
      { unitId: here.unitId, waitsFor: "solved", attained: 0, missed: 1 },
    ]);
    expect(await readAttained(here.database, { ...asked, from: week.until, until: new Date("2026-03-16") })).toEqual(
      [],
    );
  });

  it("counts no case that is confidential, since a number more would tell of it", async () => {
    const here = await inn();
    await here.standard("answer", 60);
    const about = await here.log("2026-03-02T10:00:00Z");
    await here.log("2026-03-02T10:00:00Z");
    await here.minutes("2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z");
    await here.database.query({ text: `UPDATE "case" SET confidential = true WHERE id = $1`, values: [about] });
    const week = { from: new Date("2026-03-02T00:00:00Z"), until: new Date("2026-03-09T00:00:00Z") };
    const asked = { organizationId: here.organizationId, units: [here.unitId], ...week };
    expect(await readAttained(here.database, asked)).toEqual([
      { unitId: here.unitId, waitsFor: "answer", attained: 0, missed: 1 },
    ]);
  });

  it("is looked at again when the unit's calendar changes", async () => {
    const here = await inn();
    await here.standard("answer", 60);
    await here.log("2026-03-02T17:30:00Z");
    await here.minutes("2026-03-02T17:30:00Z", "2026-03-02T17:31:00Z");
    await here.open(9, 20);
    await here.clocks.unitsChanged(here.organizationId, [here.unitId], new Date("2026-03-02T17:32:00Z"));
    await here.minutes("2026-03-02T17:32:00Z", "2026-03-02T19:00:00Z");
    expect(await here.outcomes()).toEqual([{ waits: "answer", attained: false, at: new Date("2026-03-02T18:30:00Z") }]);
  });

  it("is looked at no sooner than when it runs out, if the unit's calendar was known when it started", async () => {
    const here = await inn();
    const found = {
      organizationId: here.organizationId,
      id: ids.next(),
      unitId: here.unitId,
      kind: "complaint",
    } as const;
    const loggedAt = new Date("2026-03-02T17:30:00Z");
    const times = await here.clocks.times(here.organizationId, [here.unitId]);
    await here.clocks.start(here.database, [{ ...found, severity: 2, loggedAt }], [rule(60)], times);
    const [clock] = await here.database.query({ text: "SELECT due_at FROM case_clock", values: [] });
    expect(clock).toEqual({ due_at: new Date("2026-03-03T09:30:00Z") });
  });

  it("does not count what is less severe, was taken back, or became something else", async () => {
    const here = await inn();
    await here.standard("answer", 60, 2);
    await here.log("2026-03-02T10:00:00Z", 3);
    expect(await here.outcomes()).toEqual([]);
    const [gone, other] = [await here.log("2026-03-02T10:00:00Z", 1), await here.log("2026-03-02T10:00:00Z", 2)];
    await here.database.query({ text: `UPDATE "case" SET undone_at = now() WHERE id = $1`, values: [gone] });
    await here.database.query({ text: `UPDATE "case" SET kind = 'suggestion' WHERE id = $1`, values: [other] });
    await here.minutes("2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z");
    expect((await here.outcomes()).map(({ attained }) => attained)).toEqual([null, null]);
  });

  it("is a unit's own before the organization's, and starts once however often a case is looked at", async () => {
    const here = await inn();
    await here.standard("answer", 60);
    const id = await here.log("2026-03-02T10:00:00Z");
    const found = {
      organizationId: here.organizationId,
      id,
      unitId: here.unitId,
      kind: "complaint",
      severity: 3,
    } as const;
    await here.clocks.start(here.database, [{ ...found, loggedAt: new Date("2026-03-02T10:00:00Z") }]);
    expect(await here.outcomes()).toHaveLength(1);
  });
});

describe("a rule whose time runs out", () => {
  it("raises a case within a minute of its working time, over both changes of the clocks", async () => {
    for (const [opens, closes, logged, ends] of [
      // 1:00 is not there: from 2:00 summer time on, which is 1:00 UTC.
      [1, 4, "2026-03-29T00:30:00Z", "2026-03-29T02:30:00Z"],
      // 1:00 comes twice: it opens at the first, which is 0:00 UTC.
      [1, 4, "2026-10-24T20:00:00Z", "2026-10-25T01:30:00Z"],
    ] as const) {
      const here = await inn();
      await here.open(opens, closes);
      await here.log(logged, 2, [rule(90)]);
      await here.minutes(logged, "2026-12-01T00:00:00Z");
      const [ran, ...more] = here.ran;
      expect(more).toEqual([]);
      const late = (ran?.at.getTime() ?? Number.NaN) - Date.parse(ends);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(MINUTE);
      expect(ran).toMatchObject({ rule: { name: "not taken" }, startAt: "manager" });
    }
  });

  it("raises nothing that was answered, or is less severe", async () => {
    const here = await inn();
    const answered = await here.log("2026-03-02T10:00:00Z", 2, [rule(30)]);
    await here.becomes(answered, "in hand", "2026-03-02T10:30:00Z");
    await here.log("2026-03-02T10:00:00Z", 3, [rule(30)]);
    await here.minutes("2026-03-02T10:00:00Z", "2026-03-02T17:00:00Z");
    expect(here.ran).toEqual([]);
  });

  it("is looked at by any number of processes, and never by none", async () => {
    const here = await inn();
    await here.log("2026-03-02T10:00:00Z", 2, [rule(30)]);
    const others = [here.process(), here.process(), here.process()];
    for (const at of ["2026-03-02T10:01:00Z", "2026-03-02T10:31:00Z", "2026-03-02T10:32:00Z"])
      await Promise.all(others.map(({ passDue }) => passDue(new Date(at))));
    expect(new Set(here.ran.map(({ caseId }) => caseId)).size).toBe(1);
    expect(here.ran.every(({ at }) => at.getTime() === Date.parse("2026-03-02T10:31:00Z"))).toBe(true);
  });
});

describe("what a clock waits for", () => {
  const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 2, 10, minute));
  const due = (waitsFor: "answer" | "solved", state: Case["state"], steps: readonly Step[]) => ({
    ...{ organizationId: "", caseId: "", sourceId: "", unitId: "", waitsFor, minutes: 60, severity: 4, steps },
    ...{ fromAt: at(0), dueAt: at(60), case: { kind: "complaint", severity: 3, state, gone: false } as const },
  });

  it("has not happened when it was taken back, and stays answered when it is handed over", () => {
    const taken: Step = { at: at(5), kind: "taken", was: "open" };
    const back: Step = { at: at(7), kind: "taken back", was: "in hand" };
    expect(verdict(due("answer", "in hand", [taken]), at(60))).toBe(true);
    expect(verdict(due("answer", "open", [taken, back]), at(60))).toBe(false);
    expect(verdict(due("answer", "open", [taken, { ...back, kind: "handed over" }]), at(60))).toBe(true);
    expect(verdict(due("solved", "in hand", [taken]), at(60))).toBe(false);
  });

  it("is what was so by the end of its time, whatever came later", () => {
    const moves = fc.constantFrom<Case["state"]>("open", "in hand", "solved", "confirmed", "reopened");
    const history = fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), moves), { maxLength: 8 });
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 120 }), (changes, end) => {
        const inOrder = changes.toSorted(([one], [other]) => one - other);
        const states: Case["state"][] = ["open", ...inOrder.map(([, state]) => state)];
        const steps = inOrder.map(([minute], nth) => ({ at: at(minute), kind: "moved", was: states[nth] ?? "open" }));
        const then = states.slice(0, inOrder.filter(([minute]) => minute <= end).length + 1);
        const last = then.at(-1) ?? "open";
        expect(verdict(due("answer", states.at(-1) ?? "open", steps), at(end))).toBe(
          then.some((one) => one !== "open"),
        );
        expect(verdict(due("solved", states.at(-1) ?? "open", steps), at(end))).toBe(
          ["solved", "confirmed"].includes(last),
        );
      }),
    );
  });
});
