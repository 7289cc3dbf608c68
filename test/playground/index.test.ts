import { describe, expect, it } from "vitest";
import { roster } from "../../playground/demo.ts";
import type { Happened } from "../../playground/page/controls.ts";
import type { Surroundings } from "../../playground/page/shown.ts";
import { sign } from "../../playground/slack/index.ts";
import { openPlayground } from "./stand-in.ts";

const HOUR = 3_600_000;
const complain = { do: "say", channel: "C0KITCHEN", text: "/complaint cold soup" };

describe("the playground", () => {
  it("is a Slack that the bot can speak to with its settings", async () => {
    const { standIn } = await openPlayground();
    const { apiUrl, botToken } = standIn.settings().slack;
    const headers = { authorization: `Bearer ${botToken}` };
    const answer = await fetch(`${apiUrl}auth.test`, { method: "POST", headers });
    expect(await answer.json()).toMatchObject({ ok: true, team_id: roster().externalId, user: "Bellhop" });
  });

  it("has a page with the same people on both platforms, and the app's commands and menus", async () => {
    const { ask, standIn } = await openPlayground();
    const surroundings: Surroundings = await (await ask("/surroundings")).json();
    const [organization] = standIn.organizations;
    expect(surroundings.organization).toBe(organization?.name);
    const [slack, teams] = surroundings.platforms;
    expect([slack.name, teams?.name]).toEqual(["slack", "teams"]);
    const accounts = organization?.elsewhere[0]?.accounts ?? {};
    expect(slack.people.map(({ id }) => id)).toEqual(organization?.people.map(({ userId }) => userId));
    expect(teams?.people.map(({ id }) => id)).toEqual(slack.people.map(({ id }) => accounts[id]));
    for (const { commands, shortcuts } of surroundings.platforms) {
      expect(commands.map(({ name }) => name)).toContain("/complaint");
      expect(commands.every(({ usageHint, description }) => usageHint !== "" && description !== "")).toBe(true);
      expect(shortcuts).toContainEqual(expect.objectContaining({ name: "Log as feedback", on: "message" }));
    }
  });

  it("sends what people do to the bot, signed with the time that the demo has", async () => {
    const { ask, standIn } = await openPlayground();
    await ask("/clock", { preset: "in an hour" });
    await ask("/slack/deeds?as=U0AMARA", complain);
    const { path, headers, body } = standIn.heard.at(-1) ?? { path: "", headers: {}, body: "" };
    const timestamp = Number(headers["x-slack-request-timestamp"]);
    expect(path).toBe("/slack/events");
    expect(new URLSearchParams(body).get("text")).toBe("cold soup");
    expect(headers["x-slack-signature"]).toBe(sign(standIn.settings().slack.signingSecret, timestamp, body));
    expect(Math.abs(timestamp * 1_000 - Date.now() - HOUR)).toBeLessThan(60_000);
  });

  it("listens on this machine only, with everything that it opens", async () => {
    const { url, standIn } = await openPlayground();
    const { slack, teams } = standIn.settings();
    for (const opened of [url, slack.apiUrl, teams.app.tokenUrl, teams.openIdMetadataUrl]) {
      // Whoever listens on all addresses answers here too.
      await expect(fetch(opened.replace("127.0.0.1", "127.0.0.2")), opened).rejects.toThrow("fetch failed");
    }
  });
});

describe("what stands beside the chats", () => {
  it("moves the clock of both platforms, forward only", async () => {
    const { ask, controls } = await openPlayground();
    const { ahead } = await controls("/clock", { preset: "tomorrow 08:55" });
    expect(ahead).toBeGreaterThan(0);
    const early = await ask("/clock", { at: new Date(Date.now() + ahead - 1_000).toISOString() });
    expect([early.status, await early.text()]).toEqual([
      400,
      "Time only goes forward here. Reset takes you back to today.",
    ]);
    expect((await ask("/clock", { at: "soon" })).status).toBe(400);
    expect((await ask("/clock", {})).status).toBe(400);

    await ask("/slack/deeds?as=U0AMARA", complain);
    await ask("/teams/deeds?as=6b177a3e-0000-4000-8000-000000000101", {
      do: "say",
      conversation: "19:harbour-kitchen@thread.tacv2",
      text: "/complaint cold soup",
    });
    const { requests }: Happened = await (await ask("/happened")).json();
    for (const what of ["slash_commands", "message"]) {
      const { at = 0 } = requests.find((request) => request.what === what) ?? {};
      expect(Math.abs(at - Date.now() - ahead), what).toBeLessThan(60_000);
    }
  });

  it("tells the requests in both directions, newest first, with what came of them", async () => {
    const { ask, standIn } = await openPlayground();
    await ask("/slack/deeds?as=U0AMARA", complain);
    const { apiUrl, botToken } = standIn.settings().slack;
    await fetch(`${apiUrl}chat.postMessage`, { method: "POST", headers: { authorization: `Bearer ${botToken}` } });
    const { requests }: Happened = await (await ask("/happened")).json();
    expect(requests.slice(0, 2)).toEqual([
      expect.objectContaining({ platform: "slack", direction: "from the bot", what: "chat.postMessage", status: 200 }),
      expect.objectContaining({ platform: "slack", direction: "to the bot", what: "slash_commands", status: 200 }),
    ]);
    expect(requests[0]?.error).toBeDefined();
  });

  it("tells what became of messages, in words", async () => {
    const { ask, standIn } = await openPlayground();
    const at = new Date(1_795_262_400_000);
    const kitchen = { platform: "slack", address: "C0KITCHEN" } as const;
    const rosa = { platform: "teams", address: "6b177a3e-0000-4000-8000-000000000112" } as const;
    standIn.deliveries = [
      { id: "1", to: kitchen, state: "waiting", at, attempts: 2, reason: "ratelimited", summary: "C-2" },
      {
        id: "2",
        to: rosa,
        state: "waiting",
        at,
        attempts: 0,
        notBefore: new Date(Date.now() + HOUR),
        summary: "Hello",
      },
      {
        id: "5",
        to: rosa,
        state: "waiting",
        at,
        attempts: 0,
        notBefore: new Date(Date.now() + HOUR),
        heldFor: "not working",
      },
      { id: "3", to: kitchen, state: "skipped", at, attempts: 0, reason: "folded", summary: "C-2" },
      { id: "4", to: kitchen, state: "sent", at, attempts: 1 },
    ];
    const { deliveries }: Happened = await (await ask("/happened")).json();
    expect(deliveries.map(({ place, state, why, summary }) => [place, state, why, summary])).toEqual([
      ["#harbour-kitchen", "waiting", "Tried 2 times: Slack asks to wait", "C-2"],
      ["Rosa Delgado", "waiting", "Its time has not come", "Hello"],
      ["Rosa Delgado", "waiting", "Whoever it is for is not at work", "Nothing to show any more"],
      ["#harbour-kitchen", "skipped", "A newer message says the same and more", "C-2"],
      ["#harbour-kitchen", "sent", undefined, "Nothing to show any more"],
    ]);
  });

  it.each([
    ["busy", 429],
    ["outage", "broken"],
    ["none", 200],
  ])("has a platform that is %s answer with %s, and the other one as ever", async (kind, expected) => {
    const { ask, controls, standIn } = await openPlayground();
    await ask("/faults", { platform: "slack", kind: "outage" });
    const { faults } = await controls("/faults", { platform: "slack", kind });
    expect(faults).toEqual({ slack: kind, teams: "none" });
    const { slack, teams } = standIn.settings();
    const call = (url: string) =>
      fetch(url, { headers: { authorization: `Bearer ${slack.botToken}` } }).then(
        ({ status }) => status,
        () => "broken",
      );
    for (const _ of [1, 2]) expect(await call(`${slack.apiUrl}auth.test`)).toBe(expected);
    expect(await call(teams.openIdMetadataUrl)).toBe(200);
  });

  it("begins anew, as at the first start, and the page goes on", async () => {
    const { ask, controls, standIn } = await openPlayground();
    await ask("/slack/deeds?as=U0AMARA", { ...complain, text: "soup is off tonight" });
    await ask("/clock", { preset: "in an hour" });
    await ask("/faults", { platform: "teams", kind: "outage" });
    expect(await controls("/reset", {})).toEqual({ ahead: 0, faults: { slack: "none", teams: "none" } });
    expect(standIn.did).toEqual(["start", "stop", "forget", "start"]);
    expect(standIn.organizations).toHaveLength(2);
    const before = standIn.heard.length;
    await ask("/slack/deeds?as=U0AMARA", complain);
    expect(standIn.heard).toHaveLength(before + 1);
  });

  it("loads a month, all of it in the past", async () => {
    const { ask, standIn } = await openPlayground();
    const added = await (await ask("/month", {})).json();
    const [{ cases, wins } = { cases: [], wins: [] }] = standIn.histories;
    expect(added).toEqual({ cases: cases.length, wins: wins.length });
    expect([...cases, ...wins].every(({ at }) => at < Date.now())).toBe(true);
  });

  it("does one thing after the other", async () => {
    const { ask, standIn } = await openPlayground();
    const held = Promise.withResolvers<void>();
    standIn.slow = held.promise;
    const moving = ask("/clock", { preset: "in an hour" });
    await expect.poll(async () => (await ask("/reset", {})).status).toBe(409);
    held.resolve();
    expect((await moving).status).toBe(200);
  });
});
