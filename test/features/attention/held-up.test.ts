import { expect, it } from "vitest";
import { createAskingAgain } from "../../../src/features/attention/held-up.ts";
import { createSending } from "../../../src/features/attention/sending.ts";
import { type Calendar, everyDay, type PersonCalendar } from "../../../src/kernel/calendar/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import { enqueue, laneFor, type NewDelivery } from "../../../src/kernel/outbox/index.ts";
import { card, text } from "../../../src/message/card.ts";
import { emptyDatabase, silent } from "../../support/database.ts";
import { insertOrganization } from "../../support/organizations.ts";

const CAFE: Calendar = {
  timeZone: "Europe/Berlin",
  hours: everyDay([{ from: 8 * 60, to: 18 * 60 }]),
  closed: [],
  quiet: { from: 20 * 60, to: 7 * 60 },
  startOfDay: everyDay(undefined),
};
const ANA: PersonCalendar = { unit: CAFE, timeZone: "Europe/Berlin", absences: [], shifts: [], planned: [] };
/** A Sunday in Berlin: the next morning is another week. */
const [NOON, EVENING, NIGHT] = ["2026-06-07T10:00:00Z", "2026-06-07T16:30:00Z", "2026-06-07T21:30:00Z"];
const MORNING = new Date("2026-06-08T06:00:00Z");
const AFTER_QUIET = new Date("2026-06-08T05:00:00Z");

/** Ana's own chat, and the channel of her unit; time as it is told. */
async function openWorld({ broken = false } = {}) {
  const database = await emptyDatabase();
  let now = new Date(NOON);
  const clock = { now: () => now };
  const ids = createIds(clock);
  const { organizationId, installationIds } = await insertOrganization(database);
  const [installationId = ""] = installationIds;
  const [personId, unitId] = [ids.next(), ids.next()];
  const place = { organizationId, installationId, platform: "slack", externalId: "T1" } as const;
  const lanes = {
    ana: await laneFor(database, ids, { ...place, address: "U-ANA" }),
    kitchen: await laneFor(database, ids, { ...place, address: "C-KITCHEN" }),
    elsewhere: await laneFor(database, ids, { ...place, address: "C-ELSEWHERE" }),
  };
  for (const [statement, values] of [
    [
      "INSERT INTO person (organization_id, id, name, roles, created_at) VALUES ($1, $2, 'Ana', '{}', now())",
      [organizationId, personId],
    ],
    [
      "INSERT INTO identity (organization_id, installation_id, external_id, person_id) VALUES ($1, $2, 'U-ANA', $3)",
      [organizationId, installationId, personId],
    ],
    [
      `INSERT INTO unit (organization_id, id, name, locale, time_zone, is_default, lane_id, created_at)
       VALUES ($1, $2, 'Kitchen', 'en', 'Europe/Berlin', false, $3, now())`,
      [organizationId, unitId, lanes.kitchen],
    ],
  ] as const)
    await database.query({ text: statement, values });
  const calendars = {
    async of() {
      if (broken) throw new Error("No calendar can be read.");
      return { units: new Map([[unitId, CAFE]]), people: new Map([[personId, ANA]]) };
    },
  };
  const { send } = createSending({ database, calendars, clock, ids });
  const askAgain = createAskingAgain({ database, calendars, clock, log: silent });
  const rows = () =>
    database.query<{
      key: string;
      id: string;
      state: string;
      reason: string | null;
      heldFor: string | null;
      notBefore: Date | null;
    }>({
      text: `SELECT key, id, state, reason, held_for AS "heldFor", not_before AS "notBefore" FROM delivery ORDER BY position`,
      values: [],
    });
  return {
    lanes,
    subject: { topic: "case", subjectId: ids.next() },
    /** Sends Ana something that nobody asked for. */
    async tell(at: string, key: string, until?: Date) {
      now = new Date(at);
      const message = { personId, laneId: lanes.ana, key, card: card(key, text(key)), nature: "proactive" } as const;
      await send(organizationId, [{ ...message, ...(until && { until }) }]);
      await database.query({ text: "UPDATE delivery SET created_at = $2 WHERE key = $1", values: [key, now] });
    },
    /** Has these been let go at noon. */
    async put(...deliveries: (Pick<NewDelivery, "laneId" | "key"> & Partial<NewDelivery>)[]) {
      await enqueue(
        database,
        deliveries.map(
          (one) =>
            ({ organizationId, id: ids.next(), nature: "proactive", card: card(one.key), ...one }) as NewDelivery,
        ),
      );
      await database.query({ text: "UPDATE delivery SET created_at = $1", values: [NOON] });
    },
    /** Asks again about the first of these, which would be sent with the others. Says which are stopped. */
    async ask(at: string, key: string, ...covers: string[]) {
      now = new Date(at);
      const byKey = new Map((await rows()).map((row) => [row.key, row.id]));
      const of = (one: string) => byKey.get(one) ?? "";
      const stopped = await askAgain([{ organizationId, id: of(key), covers: covers.map(of) }]);
      return [key, ...covers].filter((one) => stopped.has(of(one)));
    },
    async became() {
      return (await rows()).map(({ key, state, reason, heldFor, notBefore }) => ({
        key,
        state,
        why: reason ?? heldFor,
        notBefore,
      }));
    },
    used: () => database.query({ text: "SELECT week, used FROM attention WHERE used <> 0 ORDER BY week", values: [] }),
    pending: () => database.query({ text: "SELECT pending FROM lane WHERE id = $1", values: [lanes.ana] }),
  };
}

it("goes on as long as its receiver is there, waits for their morning when they are not, and counts in that week", async () => {
  const { tell, ask, became, used } = await openWorld();
  await tell(NOON, "news 1");
  expect(await ask(EVENING, "news 1")).toEqual(["news 1"]);
  expect(await became()).toEqual([{ key: "news 1", state: "waiting", why: "not working", notBefore: MORNING }]);
  expect(await used()).toEqual([{ week: "2026-06-08", used: 1 }]);
  await tell(NOON, "news 2");
  expect(await ask("2026-06-07T12:00:00Z", "news 2")).toEqual([]);
  expect(await used()).toEqual([
    { week: "2026-06-01", used: 1 },
    { week: "2026-06-08", used: 1 },
  ]);
});

it("is left out if it is of no use any more by then, and the lane does not wait for it", async () => {
  const { tell, ask, became, pending } = await openWorld();
  await tell(NOON, "news 1", new Date(NIGHT));
  expect(await ask(EVENING, "news 1")).toEqual(["news 1"]);
  expect(await became()).toMatchObject([{ state: "skipped", why: "too late" }]);
  expect(await pending()).toEqual([{ pending: 0 }]);
});

it("takes along what was to be sent as one message with it", async () => {
  const { tell, ask, became, used } = await openWorld();
  await tell("2026-06-05T20:00:00Z", "news 1");
  await tell("2026-06-05T20:00:00Z", "other 2");
  expect(await ask(NIGHT, "news 1", "other 2")).toEqual(["news 1", "other 2"]);
  expect(await became()).toMatchObject([
    { state: "waiting", notBefore: MORNING },
    { state: "waiting", notBefore: MORNING },
  ]);
  expect(await used()).toEqual([{ week: "2026-06-08", used: 2 }]);
});

it("posts in the channel of a unit when its quiet hours are over, whatever else was to show the same card", async () => {
  const { put, ask, became, lanes, subject } = await openWorld();
  const there = { laneId: lanes.kitchen, card: undefined, ...subject };
  await put(
    { ...there, key: "check 1" },
    { ...there, key: "drawn 1", nature: "asked" },
    { laneId: lanes.elsewhere, key: "post 2" },
    { ...there, key: "drawn since", nature: "asked" },
  );
  expect(await ask(EVENING, "check 1", "drawn 1")).toEqual([]);
  expect(await ask(NIGHT, "post 2")).toEqual([]);
  expect(await ask(NIGHT, "check 1", "drawn 1")).toEqual(["check 1"]);
  expect(await became()).toEqual([
    { key: "check 1", state: "waiting", why: "quiet hours", notBefore: AFTER_QUIET },
    { key: "drawn 1", state: "skipped", why: "folded", notBefore: null },
    { key: "post 2", state: "waiting", why: null, notBefore: null },
    { key: "drawn since", state: "skipped", why: "folded", notBefore: null },
  ]);
});

it("keeps back in somebody’s own chat what shows the same matter, and leaves alone what has nothing to do with it", async () => {
  const { put, ask, became, lanes, subject } = await openWorld();
  const there = { laneId: lanes.ana, card: undefined, ...subject };
  await put(
    { ...there, key: "offer 1" },
    { ...there, key: "drawn since", nature: "asked" },
    { laneId: lanes.ana, key: "answer 2", nature: "asked" },
    { ...there, key: "urgent since", nature: "urgent" },
  );
  expect(await ask(NIGHT, "offer 1")).toEqual(["offer 1"]);
  expect(await became()).toEqual([
    { key: "offer 1", state: "waiting", why: "not working", notBefore: MORNING },
    { key: "drawn since", state: "skipped", why: "folded", notBefore: null },
    { key: "answer 2", state: "waiting", why: null, notBefore: null },
    { key: "urgent since", state: "waiting", why: null, notBefore: null },
  ]);
});

it("goes with what cannot wait, and as it was let go where calendars cannot be read", async () => {
  const { put, ask, lanes, subject } = await openWorld();
  const there = { laneId: lanes.ana, card: undefined, ...subject };
  await put({ ...there, key: "offer 1" }, { ...there, key: "offer 2", nature: "urgent" });
  expect(await ask(NIGHT, "offer 1", "offer 2")).toEqual([]);
  const other = await openWorld({ broken: true });
  await other.put({ laneId: other.lanes.ana, key: "news 1" });
  expect(await other.ask(NIGHT, "news 1")).toEqual([]);
});
