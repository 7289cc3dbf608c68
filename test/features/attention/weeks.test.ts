import fc from "fast-check";
import { expect, it } from "vitest";
import { createAttention } from "../../../src/features/attention/index.ts";
import { type Calendar, everyDay, isWorking, type PersonCalendar } from "../../../src/kernel/calendar/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import { mondayOf, type Nature } from "../../../src/kernel/gate/index.ts";
import { createOutbox, laneFor } from "../../../src/kernel/outbox/index.ts";
import { card, text } from "../../../src/message/card.ts";
import { createPlayedClock } from "../../../src/playground/played-time.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { createPlatform } from "../../kernel/outbox/platform.ts";
import { silent } from "../../support/database.ts";
import { insertOrganization } from "../../support/organizations.ts";
import { databaseWithPlayedTime } from "../../support/played.ts";

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];
const DAY = 24 * HOUR;
const START = Date.parse("2027-03-03T09:00:00Z");
const WEEKLY = 3;
const ADDRESS = "U-ANA";

const cafe = (timeZone: string): Calendar => ({
  timeZone,
  hours: everyDay([{ from: 7 * 60, to: 22 * 60 }]),
  closed: [],
  quiet: { from: 21 * 60, to: 8 * 60 },
  startOfDay: everyDay(undefined),
});

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("wait" as const), hours: fc.integer({ min: 0, max: 70 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("tell" as const),
      kind: fc.constantFrom("news", "nudge"),
      count: fc.integer({ min: 1, max: 4 }),
      useFor: fc.option(fc.integer({ min: 1, max: 60 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("leave" as const), days: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 2, arbitrary: fc.constant({ do: "come back" as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("break" as const), hours: fc.integer({ min: 1, max: 20 }) }) },
);

/** A message as it came: with what keys in it, when. */
interface Came {
  readonly at: number;
  readonly keys: readonly string[];
}

it("never sends anybody more than they may get in a week, nor when they do not work, nor twice, whatever happens", async () => {
  const database = await databaseWithPlayedTime();
  const clock = await createPlayedClock(database);
  const goTo = (at: number): Promise<void> => clock.moveTo(at - Date.now());
  let begin = START;
  const property = fc.asyncProperty(
    fc.constantFrom("Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe"),
    fc.array(step, { minLength: 8, maxLength: 20 }),
    async (timeZone, steps) => {
      await goTo(begin);
      const ids = createIds(clock);
      const { organizationId, installationIds } = await insertOrganization(database);
      const [installationId = ""] = installationIds;
      const personId = ids.next();
      for (const [statement, values] of [
        ["UPDATE organization SET weekly_messages = $2 WHERE id = $1", [organizationId, WEEKLY]],
        [
          "INSERT INTO person (organization_id, id, name, roles, created_at) VALUES ($1, $2, 'Ana', '{}', now())",
          [organizationId, personId],
        ],
        [
          "INSERT INTO identity (organization_id, installation_id, external_id, person_id) VALUES ($1, $2, $4, $3)",
          [organizationId, installationId, personId, ADDRESS],
        ],
      ] as const)
        await database.query({ text: statement, values });
      const to = { organizationId, installationId, platform: "slack", externalId: "T1", address: ADDRESS } as const;
      const laneId = await laneFor(database, ids, to);
      let ana: PersonCalendar = { unit: cafe(timeZone), timeZone, absences: [], shifts: [], planned: [] };
      /** What has become of their calendar, with the moment from which it was so. */
      const calendars = [{ from: 0, ana }];
      const attention = createAttention({
        ...{ database, clock, ids, log: silent, texts: createTexts() },
        calendars: { of: async () => ({ units: new Map(), people: new Map([[personId, ana]]) }) },
        stale: async () => new Set(),
        drawings: () => ({}),
      });
      const platform = createPlatform();
      let down = 0;
      const came: Came[] = [];
      platform.weather = ({ text: said, kind }) => {
        const at = clock.now().getTime();
        if (at < down) return "before";
        if (kind === "post") came.push({ at, keys: [...new Set(said.match(/(?:news|nudge) \d+/g))] });
        return undefined;
      };
      const nobody = async (): Promise<void> => undefined;
      const outbox = createOutbox({
        ...{ database, ids, log: silent, messengers: { slack: platform }, unreachable: nobody, reached: nobody },
        ...{ drawings: { held: attention.drawing }, askAgain: attention.askAgain },
      });
      const release = async (): Promise<void> => {
        while ((await outbox.drain()) > 0);
      };
      const nextDue = async (): Promise<number> => {
        const [row] = await database.query<{ due: Date | null }>({
          text: "SELECT ready_at AS due FROM lane WHERE id = $1 AND pending > 0",
          values: [laneId],
        });
        return row?.due?.getTime() ?? Number.POSITIVE_INFINITY;
      };
      /** Time goes on, and what is due in it is decided again in the minute before, and sent; twice when nobody answers. */
      const wait = async (until: number): Promise<void> => {
        for (let tries = 0; tries < 60; tries += 1) {
          const due = await nextDue();
          if (due > until) break;
          const now = clock.now().getTime();
          if (due - now > MINUTE) await goTo(due - MINUTE);
          await attention.decideAgain(clock.now());
          const next = Math.max(await nextDue(), clock.now().getTime());
          if (next > until) break;
          await goTo(next + SECOND);
          await outbox.drain();
          if (clock.now().getTime() < down) await goTo(Math.min(down, until));
        }
        await goTo(Math.max(until, clock.now().getTime()));
        await attention.decideAgain(clock.now());
        await release();
      };
      const changed = async (absences: PersonCalendar["absences"]): Promise<void> => {
        ana = { ...ana, absences };
        calendars.push({ from: clock.now().getTime(), ana });
        await attention.lookAgain([{ organizationId, id: personId }], clock.now());
      };
      let told = 0;
      for (const one of steps) {
        const now = clock.now();
        if (one.do === "wait") await wait(now.getTime() + one.hours * HOUR);
        if (one.do === "leave")
          await changed([...ana.absences, { from: now, until: new Date(now.getTime() + one.days * DAY) }]);
        if (one.do === "come back")
          await changed(
            ana.absences
              .filter(({ from }) => from < now)
              .map(({ from, until }) => ({ from, until: until < now ? until : now })),
          );
        if (one.do === "break") down = now.getTime() + one.hours * HOUR;
        if (one.do === "tell") {
          const messages = Array.from({ length: one.count }, () => {
            told += 1;
            const key = `${one.kind} ${told}`;
            const until = one.useFor === null ? {} : { until: new Date(now.getTime() + one.useFor * HOUR) };
            const nature: Nature = "proactive";
            return { personId, laneId, key, card: card(key, text(key)), nature, ...until };
          });
          await attention.send(organizationId, messages);
          await outbox.drain();
        }
      }
      down = 0;
      await wait(clock.now().getTime() + 60 * DAY);
      begin = clock.now().getTime();

      const about = JSON.stringify({ timeZone, came: came.map(({ at, keys }) => [new Date(at), keys]) });
      const calendarAt = (at: number): PersonCalendar => calendars.findLast(({ from }) => from <= at)?.ana ?? ana;
      const weeks = Map.groupBy(came, ({ at }) => mondayOf(timeZone, new Date(at)));
      for (const [week, some] of weeks) expect(some.length, `${week} ${about}`).toBeLessThanOrEqual(WEEKLY);
      for (const { at } of came)
        expect(
          [at, at - 1, at - 2 * MINUTE].some((moment) => isWorking(calendarAt(moment), new Date(moment))),
          `${new Date(at).toISOString()} ${about}`,
        ).toBe(true);
      const keys = came.flatMap((one) => one.keys);
      expect(new Set(keys).size, about).toBe(keys.length);
      const used = await database.query<{ week: string; used: number }>({
        text: "SELECT week, used FROM attention WHERE organization_id = $1",
        values: [organizationId],
      });
      for (const { week, used: count } of used) {
        expect(count, `${week} ${about}`).toBeGreaterThanOrEqual(weeks.get(week)?.length ?? 0);
        expect(count, `${week} ${about}`).toBeLessThanOrEqual(WEEKLY);
      }
      expect(await outbox.tally(organizationId)).toMatchObject({ audience: told, waiting: 0, failed: 0 });
    },
  );
  await fc.assert(property, { numRuns: 5 });
}, 120_000);
