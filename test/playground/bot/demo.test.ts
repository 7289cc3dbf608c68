import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import type { Controls, Happened, MonthAdded } from "../../../playground/page/controls.ts";
import type { Sight } from "../../../playground/page/shown.ts";
import type { Config } from "../../../src/config.ts";
import { type DatabaseOptions, openDatabase } from "../../../src/database/index.ts";
import { ConfigError } from "../../../src/kernel/errors.ts";
import { startPlayground } from "../../../src/playground.ts";
import { afterwards } from "../../support/afterwards.ts";
import { sharedDatabase, silent } from "../../support/database.ts";

const HOUR = 3_600_000;
const KITCHEN = { slack: "C0KITCHEN", teams: "19:harbour-kitchen@thread.tacv2" } as const;
const DESK = { slack: "C0DESK", teams: "19:quay-house-desk@thread.tacv2" } as const;
/** The accounts of Amara, who works in the kitchen, and Joonas, who is at the desk. */
const amara = { slack: "U0AMARA", teams: "6b177a3e-0000-4000-8000-000000000101" } as const;
const joonas = { slack: "U0JOONAS", teams: "6b177a3e-0000-4000-8000-000000000105" } as const;
type On = keyof typeof KITCHEN;

/** Bellhop with nothing configured but where its database is. */
async function start(database: Config["database"]) {
  const config: Config = { host: "127.0.0.1", port: 0, database, commandPrefix: "", logLevel: "silent" };
  const { url, stop } = await startPlayground(config, silent);
  let stopped: Promise<void> | undefined;
  const stopOnce = () => {
    stopped ??= stop();
    return stopped;
  };
  afterwards(stopOnce);
  const ask = async <Told>(path: string, body?: unknown): Promise<Told> => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(
      new URL(path, url),
      body === undefined ? {} : { method: "POST", headers, body: JSON.stringify(body) },
    );
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
  return {
    stop: stopOnce,
    ask,
    say: (on: On, as: Readonly<Record<On, string>>, where: Readonly<Record<On, string>>, text: string) =>
      ask(`/${on}/deeds?as=${as[on]}`, { do: "say", [on === "slack" ? "channel" : "conversation"]: where[on], text }),
    happened: () => ask<Happened>("/happened"),
    sight: (on: On, as: Readonly<Record<On, string>>) => firstSight(new URL(`/${on}/live?as=${as[on]}`, url)),
  };
}

async function firstSight(url: URL): Promise<Sight> {
  const leaving = new AbortController();
  const response = await fetch(url, { signal: leaving.signal });
  let text = "";
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += piece;
    const [, sight] = /event: sight\ndata: (.*)\n\n/.exec(text) ?? [];
    if (sight === undefined) continue;
    leaving.abort();
    return JSON.parse(sight);
  }
  throw new Error("there was nothing to see");
}

async function open() {
  const { options } = await sharedDatabase();
  const database = placeOf(options);
  return { ...(await start(database)), again: () => start(database) };
}

/** The same as a configuration names it: an embedded database is in a folder of DATA_DIR. */
function placeOf(options: DatabaseOptions): Config["database"] {
  if ("url" in options) return { url: options.url };
  if ("memory" in options) throw new Error("the database is in memory, where nobody else finds it");
  return { folder: dirname(options.folder) };
}

/** The cards of cases that were sent: where, and of which case. */
const sent = async ({ happened }: Pick<Awaited<ReturnType<typeof start>>, "happened">): Promise<string[][]> =>
  (await happened()).deliveries
    .filter(({ state, summary }) => state === "sent" && summary.startsWith("C-"))
    .map(({ platform, place, summary }) => [platform, place, summary.split(" ")[0] ?? ""])
    .sort();

describe("the demo organization, with the bot in it", () => {
  it("is one on both platforms: its cases, its people, and where a unit's cards go", async () => {
    const demo = await open();
    await demo.say("teams", amara, KITCHEN, "/complaint cold soup");
    await demo.say("slack", joonas, DESK, "/complaint cold shower");
    await demo.say("slack", amara, KITCHEN, "/complaint cold coffee");
    await expect
      .poll(() => sent(demo))
      .toEqual([
        ["slack", "#harbour-kitchen", "C-1"],
        ["slack", "#harbour-kitchen", "C-3"],
        ["teams", "Quay House front desk", "C-2"],
      ]);
    const { places } = await demo.sight("teams", joonas);
    const desk = places.find(({ id }) => id === DESK.teams);
    expect(desk?.messages.map(({ fromApp }) => fromApp)).toEqual([true]);
    await demo.ask(`/slack/deeds?as=${amara.slack}`, { do: "open home" });
    expect(JSON.stringify((await demo.sight("slack", amara)).home)).toContain('"C-1"');
  });

  it("goes on in the time that it is moved to, and where it was left at the next start", async () => {
    const demo = await open();
    await demo.say("slack", amara, KITCHEN, "/complaint cold soup");
    const { ahead } = await demo.ask<Controls>("/clock", { preset: "tomorrow 08:55" });
    await demo.say("slack", amara, KITCHEN, "/complaint cold coffee");
    await demo.say("teams", joonas, DESK, "/complaint cold shower");
    await expect.poll(() => sent(demo)).toHaveLength(3);
    const { deliveries } = await demo.happened();
    const cases = deliveries.filter(({ summary }) => summary.startsWith("C-"));
    expect(cases.filter(({ at }) => at > Date.now() + ahead - HOUR)).toHaveLength(2);
    const messages = (await demo.sight("slack", amara)).places[0]?.messages ?? [];
    expect(Math.abs((messages.at(-1)?.at ?? 0) - Date.now() - ahead)).toBeLessThan(HOUR);

    await demo.stop();
    const later = await demo.again();
    const { ahead: still } = await later.ask<Controls>("/clock", { preset: "in an hour" });
    expect(Math.abs(still - ahead - HOUR)).toBeLessThan(HOUR / 60);
    await later.say("teams", joonas, DESK, "/complaint cold breakfast");
    await expect.poll(() => sent(later)).toHaveLength(4);
  });

  it("has its daily reminders when their time comes, each once, where the unit's cards go", async () => {
    const demo = await open();
    const before = new Date(Date.now() + 3 * 24 * HOUR);
    await demo.ask("/clock", { at: before.toISOString() });
    const { deliveries } = await demo.happened();
    // What comes into people's own chats by itself, such as digests, is something else.
    const inOwnChat = /^DU/;
    const reminders = Map.groupBy(
      deliveries.filter(({ summary, placeId }) => !summary.startsWith("C-") && !inOwnChat.test(placeId)),
      ({ platform, placeId }) => `${platform} ${placeId}`,
    );
    expect([...reminders.keys()].sort()).toEqual(["slack C0KITCHEN", "slack C0LOAF", `teams ${DESK.teams}`]);
    for (const some of reminders.values()) {
      const days = some.filter(({ state }) => state === "sent").map(({ at }) => new Date(at).toDateString());
      expect(days.length).toBeGreaterThan(1);
      expect(new Set(days).size).toBe(days.length);
    }
  });

  it("has a month's history after it was loaded, once, with nobody told; and nothing after a reset", async () => {
    const demo = await open();
    const { cases, wins } = await demo.ask<MonthAdded>("/month", {});
    expect(cases).toBeGreaterThan(200);
    expect(wins).toBeGreaterThan(10);
    expect(await demo.ask("/month", {})).toEqual({ cases: 0, wins: 0 });
    expect((await demo.happened()).deliveries).toEqual([]);
    await demo.say("slack", amara, KITCHEN, "/complaint cold soup");
    await expect.poll(() => sent(demo)).toEqual([["slack", "#harbour-kitchen", `C-${cases + 1}`]]);

    expect(await demo.ask("/reset", {})).toEqual({ ahead: 0, faults: { slack: "none", teams: "none" } });
    await demo.say("slack", amara, KITCHEN, "/complaint cold soup");
    await expect.poll(() => sent(demo)).toEqual([["slack", "#harbour-kitchen", "C-1"]]);
  });

  it("copes with a platform that is busy, and says meanwhile what waits and why", async () => {
    const demo = await open();
    await demo.ask("/faults", { platform: "slack", kind: "busy" });
    await demo.say("slack", amara, KITCHEN, "/complaint cold soup");
    const waiting = async () => (await demo.happened()).deliveries.map(({ state, why = "" }) => `${state}: ${why}`);
    await expect.poll(waiting).toEqual(["waiting: Tried once: Slack asks to wait"]);
    await demo.ask("/faults", { platform: "slack", kind: "none" });
    await demo.ask("/clock", { preset: "in an hour" });
    expect(await sent(demo)).toEqual([["slack", "#harbour-kitchen", "C-1"]]);
  });

  it("is never made where real workspaces are: whoever forgot a variable loses nothing", async () => {
    const { options } = await sharedDatabase();
    const database = await openDatabase(options, { log: silent });
    await database.query({
      text: `WITH organization_row AS (
               INSERT INTO organization (id, name, locale, time_zone, created_at)
               VALUES (gen_random_uuid(), 'Harbour', 'en', 'UTC', now()) RETURNING id
             )
             INSERT INTO installation
               (organization_id, id, platform, external_id, name, bot_user_id, active, active_since, created_at)
             SELECT id, gen_random_uuid(), 'slack', 'T0HARBOUR', 'Harbour', 'U0', false, now(), now() FROM organization_row`,
      values: [],
    });
    await database.close();
    await expect(start(placeOf(options))).rejects.toThrow(ConfigError);
  });
});
