import { expect } from "vitest";
import { createAttention } from "../../../src/features/attention/index.ts";
import { readCounts } from "../../../src/features/deliveries/store.ts";
import { createSchedules, sendToThoseOnShift } from "../../../src/features/schedules/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import { createOutbox, type Drawing, laneFor } from "../../../src/kernel/outbox/index.ts";
import type { Database, Destination } from "../../../src/kernel/ports.ts";
import { card } from "../../../src/message/card.ts";
import type { PlayedClock } from "../../../src/playground/played-time.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { createPlatform, type Platform } from "../../kernel/outbox/platform.ts";
import { silent } from "../../support/database.ts";
import { type PlannedWorld, planned } from "./world.ts";
import { expectAll, expectNotes, inTheirMinute, type Posts, readSlots, type Span } from "./year-expected.ts";
import { unitIn } from "./year-units.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Ticks after which a server would have tidied up, which has a year for them: else it looks through what is dead. */
const UNTIDY = 500;

/** Chance that is the same in every run. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Hours that the platform is down for once it is, and of how many messages it refuses one at other times. */
const DOWN = 6;
const REFUSED = 200;

/** A platform that is down for hours now and then, and refuses some messages at any time; it keeps what came. */
function createYearOfAPlatform(clock: PlayedClock, chance: () => number) {
  const posts: Posts = new Map();
  const platform = createPlatform();
  let down = 0;
  platform.weather = ({ address, text }) => {
    const at = clock.now().getTime();
    if (at < down || chance() < 1 / REFUSED) return "before";
    for (const [slot] of text.matchAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g))
      posts.set(`${address} ${slot}`, [...(posts.get(`${address} ${slot}`) ?? []), at]);
    return undefined;
  };
  const breakDown = (): void => {
    down = clock.now().getTime() + DOWN * HOUR;
  };
  return { platform, posts, breakDown };
}

interface Account {
  readonly organizationId: string;
  readonly personId: string;
  readonly laneId: string;
}

/** Somebody's own chat, for each of the people. */
async function openChats(database: Database, clock: PlayedClock): Promise<Account[]> {
  const ids = createIds(clock);
  const accounts = await database.query<Omit<Account, "laneId"> & Destination>({
    text: `SELECT a.organization_id AS "organizationId", a.person_id AS "personId", i.id AS "installationId", i.platform,
             i.external_id AS "externalId", a.external_id AS address
           FROM identity a JOIN installation i ON i.organization_id = a.organization_id AND i.id = a.installation_id
           ORDER BY a.person_id`,
    values: [],
  });
  const chats: Account[] = [];
  for (const { personId, ...to } of accounts)
    chats.push({ organizationId: to.organizationId, personId, laneId: await laneFor(database, ids, to) });
  return chats;
}

/** A server without what people do in it: it plans, finds those on shift, and sends. */
function createProcess(
  { calendars, calendarsOf }: PlannedWorld,
  database: Database,
  clock: PlayedClock,
  slack: Platform,
) {
  const ids = createIds(clock);
  const reminder: Drawing = async (subjects) => subjects.map(({ subjectId }) => card(subjectId));
  const schedules = createSchedules({ database, clock, ids, calendarsOf });
  const { send, drawing, askAgain } = createAttention({
    ...{ database, calendars, clock, ids, log: silent, texts: createTexts() },
    drawings: () => ({ reminder }),
    stale: async () => new Set(),
  });
  const nobody = async (): Promise<void> => undefined;
  const outbox = createOutbox({
    ...{ database, ids, log: silent, askAgain, messengers: { slack }, unreachable: nobody, reached: nobody },
    drawings: { reminder, held: drawing },
  });
  return {
    /** Tells somebody something that nobody asked for, whenever that is. */
    async tell({ organizationId, personId, laneId }: Account) {
      const id = ids.next();
      await send(organizationId, [{ personId, laneId, key: `note ${id}`, card: card(id), nature: "proactive" }]);
    },
    async tick() {
      await schedules.plan(clock.now());
      await sendToThoseOnShift({ database, calendars, ids, send, log: silent });
    },
    drain: outbox.drain,
  };
}

/** What came of it. */
export type Lived = Record<"slots" | "messages" | "inTheirMinute" | "late" | "overBudget", number>;

/**
 * Lives through a year or a part of it, minute by minute where something is due, with two processes that come and go, and with
 * outages of six hours, theirs and the platform's; then expects that every slot came once, at its local minute, and that
 * nothing came when it was quiet.
 * @param clock of the database too
 */
export async function liveThrough(
  { first, last }: Span,
  database: Database,
  clock: PlayedClock,
  { count, weekdays = [1, 2, 3, 4, 5, 6, 7] }: { readonly count: number; readonly weekdays?: readonly number[] },
): Promise<Lived> {
  const units = Array.from({ length: count }, (_, place) => unitIn(place, weekdays, first));
  const goTo = (at: number): Promise<void> => clock.moveTo(at - Date.now());
  const start = new Date(Date.parse(first) - 48 * HOUR);
  await goTo(start.getTime());
  const world = await planned(database, units, start);
  const { organizationId, people, unitIds } = world;
  // Some of those who work every day get one too many.
  await database.query({ text: "UPDATE organization SET weekly_messages = 6", values: [] });
  const chance = createChance(count + Date.parse(first) / HOUR);
  const { platform, posts, breakDown } = createYearOfAPlatform(clock, chance);
  const process = () => createProcess(world, database, clock, platform);
  const processes = [process(), process()];
  const end = Date.parse(last) + 38 * HOUR;
  const chats = await openChats(database, clock);
  let outages = 0;
  let breakdowns = 0;
  /** Whether it is time for another outage, of which there are so many. */
  const isTime = (many: number, part: number): boolean =>
    clock.now().getTime() > start.getTime() + ((many + part) / OUTAGES) * (end - start.getTime());
  for (let ticks = 1; clock.now().getTime() < end; ticks += 1) {
    if (ticks % UNTIDY === 0) await tidyUp(database);
    const now = clock.now().getTime();
    const working = chance() < 0.1 ? processes : [processes[chance() < 0.5 ? 0 : 1]];
    await Promise.all(working.map((one) => one?.tick()));
    const chat = chats[Math.floor((chance() / TOLD) * chats.length)];
    if (chat && now >= Date.parse(first)) await working[0]?.tell(chat);
    await Promise.all(working.map((one) => one?.drain()));
    if (chance() < 0.05) processes[chance() < 0.5 ? 0 : 1] = process();
    let next = Math.max(nextMinute(now), Math.ceil((await nextDue(database)) / MINUTE) * MINUTE);
    if (outages < OUTAGES && isTime(outages, 0.3)) {
      outages += 1;
      next = now + DOWN * HOUR;
    }
    if (breakdowns < OUTAGES && isTime(breakdowns, 0.6)) {
      breakdowns += 1;
      breakDown();
    }
    await goTo(next);
  }
  expect(platform.offences).toEqual([]);
  const slots = await readSlots(database, { first, last });
  const byUnit = Map.groupBy(slots, ({ unitId }) => unitId);
  for (const [place, unitId] of unitIds.entries()) {
    const unit = units[place];
    if (unit) expectAll(unit, people, byUnit.get(unitId) ?? [], posts, { first, last });
  }
  const all = slots.flatMap(({ deliveries }) => deliveries);
  const counts = await readCounts(database, { organizationId, since: first, timeZone: "UTC", now: clock.now() });
  const ofSlots = counts.filter(({ day, scheduleId }) => scheduleId !== null && day <= last);
  const counted = ofSlots.reduce((sum, one) => sum + one.count, 0);
  expect(counted).toBe(all.length + slots.filter(({ deliveries }) => deliveries.length === 0).length);
  const notes = await expectNotes(database, people, posts);
  expect(counts.filter(({ content }) => content === "note").reduce((sum, one) => sum + one.count, 0)).toBe(notes);
  const late = new Set(["too late", "in quiet hours"]);
  return {
    slots: slots.length,
    messages: all.filter(({ state }) => state === "sent").length,
    inTheirMinute: slots.reduce((sum, slot) => sum + inTheirMinute(slot, posts), 0),
    late: [...slots, ...all].filter(({ reason }) => late.has(reason ?? "")).length,
    overBudget: all.filter(({ reason }) => reason === "budget").length,
  };
}

/** How often there is an outage of either kind. */
const OUTAGES = 4;
/** At so many moments of all somebody is told something besides. */
const TOLD = 0.05;

/** The next stroke of a minute; real time passes too while a moment is lived. */
const nextMinute = (now: number): number => Math.floor(now / MINUTE) * MINUTE + MINUTE;

/** What is not known to be a lot is read through as if there were little. */
async function tidyUp(database: Database): Promise<void> {
  for (const text of ["VACUUM ANALYZE schedule, lane, slot", "ANALYZE delivery, attention"])
    await database.query({ text, values: [] });
}

/** When something is to be planned or sent next. */
async function nextDue(database: Database): Promise<number> {
  const [row] = await database.query<{ due: Date }>({
    text: `SELECT least((SELECT min(next_at) FROM schedule WHERE active), (SELECT min(ready_at) FROM lane WHERE pending > 0)) AS due`,
    values: [],
  });
  return row?.due.getTime() ?? Number.NaN;
}
