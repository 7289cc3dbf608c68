import { expect, it } from "vitest";
import { createSecretStore } from "../../../src/database/secrets.ts";
import { createAttention } from "../../../src/features/attention/index.ts";
import { createCalendars } from "../../../src/features/calendar/index.ts";
import { createNudgesFeature } from "../../../src/features/coaching/index.ts";
import { readLists } from "../../../src/features/feedback/index.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import { createOutbox } from "../../../src/kernel/outbox/index.ts";
import type { Database } from "../../../src/kernel/ports.ts";
import { createPlayedClock } from "../../../src/playground/played-time.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { createPlatform } from "../../kernel/outbox/platform.ts";
import { silent } from "../../support/database.ts";
import { databaseWithPlayedTime } from "../../support/played.ts";
import { xorshift } from "../../support/random.ts";
import { type Company, createCompany, DAY, liveThroughADay, sabotage, type Told, untrueOf } from "./company.ts";

const START = new Date("2027-03-01T08:00:00Z");
const DAYS = 91;
const MANAGERS = 40;
const STAFF = 15;

interface Sent extends Told {
  readonly managerId: string;
  readonly good: boolean;
  readonly day: string;
  readonly againOn: string | null;
  readonly madeAt: Date;
}

/** What is not known to be a lot is read through as if there were little. */
const tidyUp = (database: Database): Promise<unknown> =>
  database.query({
    text: `ANALYZE "case", recovery, customer_check, promise, case_clock, win, absence, membership, person, identity, nudge`,
    values: [],
  });

it("in a quarter with 40 managers and 600 staff, asks nobody too often, and nothing that is not true", async () => {
  const database = await databaseWithPlayedTime();
  const clock = await createPlayedClock(database);
  const goTo = (at: number): Promise<void> => clock.moveTo(at - Date.now());
  await goTo(START.getTime());
  const company = await createCompany(database, START, MANAGERS, STAFF);
  const ids = createIds(clock);
  const organizations = createOrganizations({ database, secrets: createSecretStore(database, undefined), clock, ids });
  const calendars = createCalendars({ database, organizations, clock });
  const texts = createTexts();
  const nobody = async (): Promise<void> => undefined;
  const attention = createAttention({
    ...{ database, calendars, clock, ids, log: silent, texts },
    drawings: () => ({}),
    stale: async () => new Set(),
  });
  const wake = (): void => undefined;
  const builtIn = readLists(database, company.organizationId);
  const lists = () => builtIn;
  const createProcess = () =>
    createNudgesFeature({ database, attention, calendars, texts, clock, ids, log: silent, lists, wake });
  const [nudges, another] = [createProcess(), createProcess()];
  const slack = createPlatform();
  const outbox = createOutbox({
    ...{ database, ids, log: silent, messengers: { slack }, unreachable: nobody, reached: nobody },
    askAgain: attention.askAgain,
    drawings: { ...nudges.drawings, held: attention.drawing },
  });
  const chance = xorshift(7);
  const seen: Sent[] = [];
  await nudges.nudgeDue(clock.now());
  for (let day = 0; day < DAYS; day += 1) {
    // From a Monday on; on weekends nobody wants to be asked.
    if (day % 7 > 4) continue;
    if (day === 1 || day % 28 === 7) await tidyUp(database);
    await goTo(START.getTime() + day * DAY);
    await liveThroughADay(database, company, clock.now(), chance, calendars);
    await Promise.all([nudges.nudgeDue(clock.now()), another.nudgeDue(clock.now())]);
    await sabotage(database, company, clock.now(), chance, calendars);
    while ((await outbox.drain()) > 0);
    const today = await sentToday(company, clock.now());
    for (const { managerId, unitId } of today) expect(unitId).toBe(company.unitOf.get(managerId));
    expect(await untrueOf(database, today)).toEqual([]);
    seen.push(...today);
    await answer(today);
  }

  /** Some are answered, and some of them with "Not needed" each time. */
  async function answer(today: readonly Sent[]): Promise<void> {
    const states = today.map(({ managerId }) =>
      company.grumpy.has(managerId) ? "not needed" : (["open", "done", "later"] as const)[Math.floor(chance() * 3)],
    );
    await database.query({
      name: "company.answer",
      text: `UPDATE nudge SET state = given.state, answered_at = $3 FROM unnest($1::uuid[], $2::text[]) given(id, state)
             WHERE nudge.id = given.id AND nudge.state = 'open' AND (given.state <> 'later' OR again_on IS NULL)`,
      values: [today.map(({ id }) => id), states, clock.now()],
    });
  }

  async function sentToday({ organizationId }: Company, now: Date): Promise<Sent[]> {
    return database.query<Sent>({
      text: `SELECT id, manager_id AS "managerId", unit_id AS "unitId", person_id AS "personId", signal, good, day,
                    again_on AS "againOn", made_at AS "madeAt", shown_at AS "shownAt"
             FROM nudge WHERE organization_id = $1 AND shown_at >= $2::timestamptz - interval '1 hour'`,
      values: [organizationId, now],
    });
  }

  const messages = seen.map((one) => ({ ...one, on: one.againOn ?? one.day }));
  const byManager = Map.groupBy(messages, ({ managerId }) => managerId);
  expect(byManager.size).toBe(MANAGERS);
  const dayNumber = (day: string): number => Date.parse(day) / DAY;
  for (const [managerId, theirs] of byManager) {
    const days = theirs.map(({ on }) => dayNumber(on));
    expect(new Set(days).size, "one a day").toBe(days.length);
    const first = theirs.filter(({ againOn }) => againOn === null);
    const unasked = first.map(({ day }) => dayNumber(day));
    const weekday = company.weekdayOf.get(managerId);
    for (const { day } of weekday === undefined ? [] : first)
      expect(Temporal.PlainDate.from(day).dayOfWeek, "on the day they chose").toBe(weekday);
    for (const one of unasked)
      expect(unasked.filter((other) => other > one - 7 && other <= one).length, "two a week").toBeLessThanOrEqual(2);
    expect(first.filter(({ good }) => good).length).toBeGreaterThanOrEqual(first.length / 2);
  }
  const first = messages.filter(({ againOn }) => againOn === null);
  for (const [, about] of Map.groupBy(first, ({ personId, unitId }) => personId ?? unitId)) {
    const times = about.map(({ madeAt }) => madeAt.getTime()).sort((a, b) => a - b);
    for (const [place, time] of times.entries())
      expect(time - (times[place - 1] ?? 0), "a person at most once in 14 days").toBeGreaterThanOrEqual(14 * DAY);
  }
  for (const [, about] of Map.groupBy(
    first.filter(({ managerId }) => company.grumpy.has(managerId)),
    ({ signal, personId, unitId }) => `${signal} ${personId ?? unitId}`,
  )) {
    const times = about.map(({ madeAt }) => madeAt.getTime()).sort((a, b) => a - b);
    for (const [place, time] of times.entries())
      if (place >= 2) expect(time - (times[place - 1] ?? 0), "two not needed rest it").toBeGreaterThanOrEqual(30 * DAY);
  }
  expect(first.length).toBeGreaterThan(MANAGERS * 8);
  expect(new Set(first.map(({ signal }) => signal)).size, "all kinds of reasons").toBeGreaterThanOrEqual(9);
  expect(messages.length, "some came once more").toBeGreaterThan(first.length);
}, 300_000);
