import { expect, it } from "vitest";
import { createAttention } from "../../../src/features/attention/index.ts";
import { type Calendar, everyDay, type PersonCalendar } from "../../../src/kernel/calendar/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import type { Nature } from "../../../src/kernel/gate/index.ts";
import { createOutbox, laneFor } from "../../../src/kernel/outbox/index.ts";
import { card, text } from "../../../src/message/card.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { createPlatform } from "../../kernel/outbox/platform.ts";
import { emptyDatabase, silent } from "../../support/database.ts";

const CAFE: Calendar = {
  timeZone: "Europe/Berlin",
  hours: everyDay([{ from: 8 * 60, to: 18 * 60 }]),
  closed: [],
  startOfDay: everyDay(undefined),
};
const PERSON: PersonCalendar = { unit: CAFE, timeZone: "Europe/Berlin", absences: [], shifts: [], planned: [] };
const MORNING = "2026-06-01T10:00:00Z";
const NIGHT = "2026-06-01T21:30:00Z";

/** One person who works from 8 to 18, at a time that is over for the database: what is held is released at once. */
async function openWorld(weekly = 12) {
  const database = await emptyDatabase();
  let now = new Date(MORNING);
  const clock = { now: () => now };
  const ids = createIds(clock);
  const [organizationId, installationId, personId] = [ids.next(), ids.next(), ids.next()];
  for (const [statement, values] of [
    [
      "INSERT INTO organization (id, name, locale, time_zone, weekly_messages, created_at) VALUES ($1, 'Harbour', 'en', 'UTC', $2, now())",
      [organizationId, weekly],
    ],
    [
      `INSERT INTO installation (organization_id, id, platform, external_id, name, bot_user_id, active, active_since, created_at)
       VALUES ($1, $2, 'slack', 'T1', 'Harbour', 'U0', true, now(), now())`,
      [organizationId, installationId],
    ],
  ] as const)
    await database.query({ text: statement, values });
  const destination = { organizationId, installationId, platform: "slack", externalId: "T1", address: "U1" } as const;
  const laneId = await laneFor(database, ids, destination);
  const attention = createAttention({
    database,
    calendars: { of: async () => ({ units: new Map(), people: new Map([[personId, PERSON]]) }) },
    texts: createTexts(),
    clock,
    ids,
    drawings: () => ({}),
  });
  const platform = createPlatform();
  const outbox = createOutbox({
    database,
    ids,
    log: silent,
    messengers: { slack: platform },
    drawings: { held: attention.drawing },
    unreachable: async () => undefined,
    reached: async () => undefined,
  });
  return {
    attention,
    async send(at: string, nature: Nature, ...said: string[]) {
      now = new Date(at);
      const messages = said.map((one) => ({ personId, laneId, key: one, card: card(one, text(one)), nature }));
      await attention.send(organizationId, messages);
    },
    async received() {
      while ((await outbox.drain()) > 0);
      return platform.texts("U1");
    },
    states: () =>
      database.query<{ key: string; state: string; reason: string | null; held: string | null; at: Date | null }>({
        text: `SELECT key, state, reason, held_for AS held, not_before AS at FROM delivery ORDER BY position`,
        values: [],
      }),
    tally: () => outbox.tally(organizationId),
  };
}

it("sends at once what comes in working time", async () => {
  const { send, received } = await openWorld();
  await send(MORNING, "proactive", "hello");
  expect(await received()).toEqual(["hello"]);
});

it("holds what comes at night until the beginning of working time, and then sends it as one message", async () => {
  const { send, received, states, tally } = await openWorld();
  await send(NIGHT, "proactive", "one", "two");
  await send("2026-06-01T22:30:00Z", "proactive", "three");
  const held = { held: "not working", at: new Date("2026-06-02T06:00:00Z"), state: "waiting" };
  expect(await states()).toMatchObject([held, held, held]);
  expect(await received()).toEqual(["3 messages waited for you until now · one · two · three"]);
  expect(await states()).toMatchObject([
    { key: "one", state: "sent" },
    { key: "two", state: "skipped", reason: "folded" },
    { key: "three", state: "skipped", reason: "folded" },
  ]);
  expect(await tally()).toEqual({ audience: 3, sent: 1, skipped: 2, failed: 0, waiting: 0 });
});

it("sends one that waited alone as it is", async () => {
  const { send, received } = await openWorld();
  await send(NIGHT, "proactive", "one");
  expect(await received()).toEqual(["one"]);
});

it("does not send more than the organization allows in a week, and says so; a new week begins anew", async () => {
  const { send, received, states } = await openWorld(2);
  await send(MORNING, "proactive", "one", "two", "three");
  await send("2026-06-08T10:00:00Z", "proactive", "four");
  expect(await received()).toEqual(["one", "two", "four"]);
  expect(await states()).toContainEqual(expect.objectContaining({ key: "three", state: "skipped", reason: "budget" }));
});

it("lets through what is urgent, and counts it; does not count what was asked for", async () => {
  const { send, received } = await openWorld(2);
  await send(NIGHT, "asked", "asked one", "asked two");
  await send(NIGHT, "urgent", "urgent one", "urgent two", "urgent three");
  await send("2026-06-02T10:00:00Z", "proactive", "too many");
  expect(await received()).toEqual(["asked one", "asked two", "urgent one", "urgent two", "urgent three"]);
});

it("counts together what several processes send at the same moment", async () => {
  const { send, received } = await openWorld(5);
  await Promise.all(Array.from({ length: 10 }, (_, at) => send(MORNING, "proactive", `message ${at}`)));
  expect(await received()).toHaveLength(5);
});
