import { describe, expect, it } from "vitest";
import { createAttention } from "../../../src/features/attention/index.ts";
import { type Calendar, everyDay, type PersonCalendar } from "../../../src/kernel/calendar/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import type { Nature } from "../../../src/kernel/gate/index.ts";
import { createOutbox, laneFor, letGo } from "../../../src/kernel/outbox/index.ts";
import { type Card, card, text } from "../../../src/message/card.ts";
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
  let person = PERSON;
  const database = await emptyDatabase();
  let now = new Date(MORNING);
  const matters = new Map<string, Card>();
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
    [
      "INSERT INTO person (organization_id, id, name, roles, time_zone, created_at) VALUES ($1, $2, 'Ana', '{}', 'Europe/Berlin', now())",
      [organizationId, personId],
    ],
    [
      "INSERT INTO identity (organization_id, installation_id, external_id, person_id) VALUES ($1, $2, 'U1', $3)",
      [organizationId, installationId, personId],
    ],
  ] as const)
    await database.query({ text: statement, values });
  const destination = { organizationId, installationId, platform: "slack", externalId: "T1", address: "U1" } as const;
  const laneId = await laneFor(database, ids, destination);
  const attention = createAttention({
    database,
    calendars: { of: async () => ({ units: new Map(), people: new Map([[personId, person]]) }) },
    texts: createTexts(),
    clock,
    ids,
    log: silent,
    stale: async () => new Set(),
    drawings: () => ({ matter: async (subjects) => subjects.map(({ subjectId }) => matters.get(subjectId)) }),
  });
  const platform = createPlatform();
  const outbox = createOutbox({
    database,
    ids,
    log: silent,
    messengers: { slack: platform },
    drawings: { held: attention.drawing },
    askAgain: attention.askAgain,
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
    /** Sends what is drawn when it goes; undefined: there is nothing to show any more by then. */
    async sendMatter(at: string, drawn: string | undefined) {
      now = new Date(at);
      const subjectId = ids.next();
      if (drawn !== undefined) matters.set(subjectId, card(drawn, text(drawn)));
      const matter = { topic: "matter", subjectId };
      await attention.send(organizationId, [{ personId, laneId, key: subjectId, matter, nature: "proactive" }]);
    },
    /** Sends what is of no use after a moment. */
    async sendUntil(at: string, until: string, said: string) {
      now = new Date(at);
      const content = { card: card(said, text(said)), nature: "proactive", until: new Date(until) } as const;
      await attention.send(organizationId, [{ personId, laneId, key: said, ...content }]);
    },
    overBudget: () => attention.overBudget(organizationId, personId),
    /** Has a message go all the same; false: it is on its way. */
    async letGo(key: string) {
      const [row] = await database.query<{ id: string }>({
        text: "SELECT id FROM delivery WHERE key = $1",
        values: [key],
      });
      const annotate = ({ summary }: Card) => card(`${summary}!`, text(`${summary}!`));
      return (await database.transaction((sql) => letGo(sql, organizationId, row?.id ?? "", annotate))) !== undefined;
    },
    /** What is held is decided again, by what is known of the person by then. */
    async decideAgain(at: string, changed: Partial<PersonCalendar>) {
      person = { ...person, ...changed };
      await attention.decideAgain(new Date(at));
    },
    /** What goes at once whoever it is for. */
    async urgent(at: string, said: string) {
      now = new Date(at);
      const message = { personId, laneId, key: said, card: card(said, text(said)), nature: "urgent" } as const;
      await database.transaction(async (sql) => {
        const { count } = await attention.urgent(organizationId)(sql, [message]);
        await count(sql);
      });
    },
    /** The unit to which they belong. */
    async joinUnit() {
      const unitId = ids.next();
      for (const text of [
        `INSERT INTO unit (organization_id, id, name, locale, time_zone, is_default, created_at)
         VALUES ($1, $2, 'Kitchen', 'en', 'Europe/Berlin', false, now())`,
        `INSERT INTO membership (organization_id, unit_id, person_id, role)
         SELECT $1, $2, id, 'staff' FROM person WHERE organization_id = $1`,
      ])
        await database.query({ text, values: [organizationId, unitId] });
      return unitId;
    },
    /** A calendar has changed: theirs, or that of something else with this id. */
    async lookAgain(at: string, changed: Partial<PersonCalendar>, id = personId) {
      person = { ...person, ...changed };
      await attention.lookAgain([{ organizationId, id }], new Date(at));
    },
    used: () =>
      database.query<{ week: string; used: number }>({
        text: "SELECT week, used FROM attention WHERE used <> 0 ORDER BY week",
        values: [],
      }),
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

describe("what is more than the organization allows in a week", () => {
  it("waits for the beginning of the next week, where it is one message and counts as one", async () => {
    const { send, received, states, used, overBudget } = await openWorld(2);
    await send(LATER, "proactive", "one", "two", "three");
    await send("2096-06-02T10:00:00Z", "proactive", "four");
    const held = { state: "waiting", held: "budget", at: new Date("2096-06-04T06:00:00Z") };
    expect((await states()).slice(2)).toMatchObject([
      { key: "three", ...held },
      { key: "four", ...held },
    ]);
    expect(await used()).toEqual([
      { week: "2096-05-28", used: 2 },
      { week: "2096-06-04", used: 1 },
    ]);
    expect(await overBudget()).toMatchObject([
      { at: held.at, card: { summary: "three" } },
      { at: held.at, card: { summary: "four" } },
    ]);
    expect(await received()).toEqual([]);
  });

  it("is said to be that, and leaves room for what comes in that week", async () => {
    const { send, received } = await openWorld(2);
    await send(MORNING, "proactive", "one", "two", "three", "four", "five");
    await send("2026-06-08T10:00:00Z", "proactive", "six");
    expect(await received()).toEqual([
      "one",
      "two",
      "3 messages that were too much for last week · three · four · five",
      "six",
    ]);
  });

  it("goes on to the week in which there is room for it", async () => {
    const { send, states } = await openWorld(1);
    await send("2096-06-03T21:30:00Z", "proactive", "held for Monday");
    await send("2096-06-01T10:00:00Z", "proactive", "one", "two");
    expect((await states()).at(-1)).toMatchObject({ key: "two", held: "budget", at: new Date("2096-06-11T06:00:00Z") });
  });

  it("is left out where it would come too late", async () => {
    const { send, sendUntil, states } = await openWorld(1);
    await send(MORNING, "proactive", "one");
    await sendUntil(MORNING, "2026-06-01T12:00:00Z", "two");
    expect((await states()).at(-1)).toMatchObject({ key: "two", state: "skipped", reason: "budget" });
  });

  it("moves on together with whoever is away then, and still counts as one", async () => {
    const { send, decideAgain, states, used } = await openWorld(1);
    await send("2096-06-01T10:00:00Z", "proactive", "one", "two", "three");
    expect(await used()).toHaveLength(2);
    const away = { absences: [{ from: new Date("2096-06-04T00:00:00Z"), until: new Date("2096-06-12T00:00:00Z") }] };
    for (let times = 0; times < 2; times += 1) await decideAgain("2096-06-04T05:59:00Z", away);
    const held = { held: "budget", at: new Date("2096-06-12T06:00:00Z") };
    expect((await states()).slice(1)).toMatchObject([held, held]);
    expect(await used()).toEqual([
      { week: "2096-05-28", used: 1 },
      { week: "2096-06-11", used: 1 },
    ]);
  });
});

describe("three messages of the same kind within a quarter of an hour", () => {
  it("are one when they come at the same moment", async () => {
    const { send, received, used } = await openWorld();
    await send(MORNING, "proactive", "thanks 1", "thanks 2", "news 1", "thanks 3");
    expect(await received()).toEqual(["3 messages that came together · thanks 1 · thanks 2 · thanks 3", "news 1"]);
    expect(await used()).toEqual([{ week: "2026-06-01", used: 4 }]);
  });

  it("are one when two come after the first", async () => {
    const { send, received } = await openWorld();
    await send(MORNING, "proactive", "thanks 1");
    await send(MORNING, "proactive", "thanks 2", "thanks 3");
    expect(await received()).toEqual(["thanks 1", "2 messages that came together · thanks 2 · thanks 3"]);
  });

  it("wait for what comes until it is over, when two have gone already", async () => {
    const { send, received, states } = await openWorld();
    for (const said of ["thanks 1", "thanks 2"]) await send("2096-06-01T10:00:00Z", "proactive", said);
    for (const said of ["thanks 3", "news 1", "thanks 4"]) await send("2096-06-01T10:01:00Z", "proactive", said);
    expect(await received()).toEqual(["thanks 1", "thanks 2", "news 1"]);
    const waiting = (await states()).filter(({ state }) => state === "waiting");
    expect(waiting).toMatchObject([
      { key: "thanks 3", held: "several" },
      { key: "thanks 4", held: "several" },
    ]);
    for (const { at } of waiting) expect(at?.getTime()).toBeLessThanOrEqual(Date.parse("2096-06-01T10:16:00Z"));
  });

  it("do not wait when they would come too late, nor when they are urgent", async () => {
    const { send, sendUntil, received } = await openWorld();
    for (const said of ["thanks 1", "thanks 2"]) await send(MORNING, "proactive", said);
    await send(MORNING, "urgent", "thanks 3");
    await sendUntil(MORNING, "2026-06-01T10:05:00Z", "thanks 4");
    expect(await received()).toEqual(["thanks 1", "thanks 2", "thanks 3"]);
  });
});

it("lets through what is urgent, and counts it; does not count what was asked for", async () => {
  const { send, received } = await openWorld(2);
  await send(LATER, "asked", "asked one", "asked two");
  await send(LATER, "urgent", "urgent one", "urgent two", "urgent three");
  await send("2096-06-02T10:00:00Z", "proactive", "too many");
  expect(await received()).toEqual(["asked one", "asked two", "urgent one", "urgent two", "urgent three"]);
});

it("counts what is urgent in the week that it is for whoever gets it", async () => {
  const { urgent, used } = await openWorld();
  // Monday has begun in Berlin.
  await urgent("2026-06-07T22:30:00Z", "fire");
  expect(await used()).toEqual([{ week: "2026-06-08", used: 1 }]);
});

it("counts together what several processes send at the same moment", async () => {
  const { send, received } = await openWorld(5);
  const kinds = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
  await Promise.all(kinds.map((kind) => send(MORNING, "proactive", kind)));
  expect(await received()).toEqual([
    ...Array(5).fill(expect.stringMatching(/^\w+$/)),
    expect.stringMatching(/^5 messages that were too much for last week/),
  ]);
});

it("counts a message once, however often it is sent", async () => {
  const { send, received } = await openWorld(2);
  for (let times = 0; times < 3; times += 1) await send(MORNING, "proactive", "one");
  await send(MORNING, "proactive", "two");
  expect(await received()).toEqual(["one", "two"]);
});

it("draws what is held when it goes, and leaves out what there is nothing to show of any more", async () => {
  const { send, sendMatter, received } = await openWorld();
  await send(NIGHT, "proactive", "one");
  await sendMatter(NIGHT, undefined);
  await sendMatter(NIGHT, "a case");
  expect(await received()).toEqual(["2 messages waited for you until now · one · a case"]);
});

/** Years ahead, also for the database: nothing is released yet. */
const LATER = NIGHT.replace("2026", "2096");

it("lets a held message go alone and once, whoever asks for it at the same moment; the others wait on", async () => {
  const { send, letGo, received, states, tally } = await openWorld();
  await send(LATER, "proactive", "one", "two");
  const gone = await Promise.all([letGo("one"), letGo("one"), letGo("one"), received()]);
  expect(gone.slice(0, 3).filter((went) => went === true)).toHaveLength(1);
  expect(await received()).toEqual(["one!"]);
  expect(await letGo("one")).toBe(false);
  expect(await states()).toMatchObject([
    { key: "one", state: "sent" },
    { key: "two", state: "waiting", held: "not working" },
  ]);
  expect(await tally()).toEqual({ audience: 2, sent: 1, skipped: 0, failed: 0, waiting: 1 });
});

it("lets a message go that was one too many, but none that was sent", async () => {
  const { send, letGo, received, tally } = await openWorld(1);
  await send("2096-06-01T10:00:00Z", "proactive", "one", "two");
  expect(await received()).toEqual(["one"]);
  expect(await letGo("one")).toBe(false);
  expect(await letGo("two")).toBe(true);
  expect(await received()).toEqual(["one", "two!"]);
  expect(await tally()).toEqual({ audience: 2, sent: 2, skipped: 0, failed: 0, waiting: 0 });
});

it("sends all that was held for the same moment, ten to a message", async () => {
  const { send, received, states } = await openWorld(100);
  const all = Array.from({ length: 13 }, (_, at) => `message ${at}`);
  await send(NIGHT, "proactive", ...all.slice(0, 8));
  await send(NIGHT, "proactive", ...all.slice(8));
  expect(await received()).toEqual([
    `10 messages waited for you until now · ${all.slice(0, 10).join(" · ")}`,
    `3 messages waited for you until now · ${all.slice(10).join(" · ")}`,
  ]);
  expect((await states()).filter(({ state }) => state === "waiting")).toEqual([]);
});

describe("what is held and about to be released", () => {
  /** What is held goes at 8. */
  const BEFORE_EIGHT = "2096-06-02T05:59:00Z";
  const away = (until: string) => ({
    absences: [{ from: new Date(LATER), until: new Date(until) }],
  });

  it("waits on for whoever takes a break meanwhile, and counts once, in the week in which it goes", async () => {
    const { send, decideAgain, received, states, used } = await openWorld();
    await send(LATER, "proactive", "one", "two");
    await decideAgain(BEFORE_EIGHT, {});
    expect(await states()).toMatchObject([{ at: new Date("2096-06-02T06:00:00Z") }, {}]);
    await decideAgain("2096-06-01T23:00:00Z", away("2096-06-05T06:30:00Z"));
    expect(await states()).toMatchObject([{ at: new Date("2096-06-02T06:00:00Z") }, {}]);
    for (let times = 0; times < 2; times += 1) await decideAgain(BEFORE_EIGHT, {});
    const held = { state: "waiting", held: "not working", at: new Date("2096-06-05T06:30:00Z") };
    expect(await states()).toMatchObject([held, held]);
    expect(await used()).toEqual([{ week: "2096-06-04", used: 2 }]);
    expect(await received()).toEqual([]);
  });

  it("is left out, and not counted, for whoever does not work any more", async () => {
    const { send, decideAgain, states, used, tally } = await openWorld();
    await send(LATER, "proactive", "one");
    await decideAgain(BEFORE_EIGHT, { hours: everyDay([]) });
    expect(await states()).toMatchObject([{ state: "skipped", reason: "never working" }]);
    expect(await used()).toEqual([]);
    expect(await tally()).toMatchObject({ skipped: 1, waiting: 0 });
  });

  it("goes sooner to whoever is back sooner, and counts in the week in which it goes", async () => {
    const { send, decideAgain, lookAgain, states, used, received } = await openWorld();
    await decideAgain(LATER, away("2096-06-20T06:30:00Z"));
    await send(LATER, "proactive", "one", "two");
    const until = (at: string) => [{ at: new Date(at) }, { at: new Date(at) }];
    expect(await states()).toMatchObject(until("2096-06-20T06:30:00Z"));
    await lookAgain("2096-06-02T10:00:00Z", away("2096-06-25T06:30:00Z"));
    expect(await states()).toMatchObject(until("2096-06-20T06:30:00Z"));
    await lookAgain("2096-06-02T10:00:00Z", away("2096-06-13T06:30:00Z"));
    expect(await states()).toMatchObject(until("2096-06-13T06:30:00Z"));
    expect(await used()).toEqual([{ week: "2096-06-11", used: 2 }]);
    for (let times = 0; times < 2; times += 1) await lookAgain("2096-06-02T10:00:00Z", { absences: [] });
    expect(await states()).toMatchObject(until("2096-06-02T10:00:00Z"));
    expect(await used()).toEqual([{ week: "2096-05-28", used: 2 }]);
    await lookAgain("2026-06-02T10:00:00Z", { absences: [] });
    expect(await received()).toEqual(["2 messages waited for you until now · one · two"]);
  });

  it("goes sooner when a unit of theirs has other hours, and not because of anything else", async () => {
    const { send, lookAgain, joinUnit, states } = await openWorld();
    await send(LATER, "proactive", "one");
    const unitId = await joinUnit();
    const atSix = { unit: { ...CAFE, hours: everyDay([{ from: 360, to: 1_080 }]) } };
    await lookAgain(LATER, atSix, "00000000-0000-4000-8000-000000000000");
    expect(await states()).toMatchObject([{ at: new Date("2096-06-02T06:00:00Z") }]);
    await lookAgain(LATER, atSix, unitId);
    expect(await states()).toMatchObject([{ at: new Date("2096-06-02T04:00:00Z"), held: "not working" }]);
  });

  it("is too much all the same for a week that is full when somebody is back in it", async () => {
    const { send, decideAgain, lookAgain, states, used } = await openWorld(1);
    await send("2096-06-01T10:00:00Z", "proactive", "one");
    await decideAgain(LATER, away("2096-06-20T06:30:00Z"));
    await send(LATER, "proactive", "two");
    await lookAgain("2096-06-02T10:00:00Z", { absences: [] });
    expect((await states()).at(-1)).toMatchObject({ held: "budget", at: new Date("2096-06-04T06:00:00Z") });
    expect(await used()).toEqual([
      { week: "2096-05-28", used: 1 },
      { week: "2096-06-04", used: 1 },
    ]);
  });
});
