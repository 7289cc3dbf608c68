import { describe, expect, it } from "vitest";
import { checkToken } from "../../../adapters/slack/check-token.ts";
import { ConfigError } from "../../../src/kernel/errors.ts";
import { privately } from "../../../src/kernel/reply.ts";
import { card } from "../../../src/message/card.ts";
import { keptLog } from "../../support/log.ts";
import { BOT_TOKEN, openWorld } from "./world.ts";

const problems = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof ConfigError ? error.problems : [];
};

describe("starting with a bot token", () => {
  it("links its workspace and knows what it may do there", async () => {
    await using world = await openWorld();
    expect(world.saved.get("T0INN")).toMatchObject({ name: "The Inn", botUserId: "U0BOT" });
    expect(world.saved.get("T0INN")).not.toHaveProperty("token");
    expect(world.adapter.status()).toMatchObject({
      id: "T0INN",
      name: "The Inn",
      scopes: expect.arrayContaining(["chat:write"]),
    });
  });

  it("says which variable is wrong, and where to get its value, when Slack refuses it", async () => {
    const [problem = ""] = await problems(openWorld({ settings: { botToken: "xoxb-of-another-app" } }));
    expect(problem).toMatch(/SLACK_BOT_TOKEN.*invalid_auth.*https:\/\/api\.slack\.com\/apps/s);
    expect(problem).not.toContain("xoxb-of-another-app");
  });

  it("goes on trying while Slack is away, and answers meanwhile", async () => {
    await using world = await openWorld({
      prepare: (slack) => slack.faults.next({ kind: "500", method: "auth.test" }),
    });
    world.script.handle = async () => privately(card("C-1 saved"));
    expect(world.adapter.status()).toBeUndefined();
    expect((await world.slack.as("U0ANA").command("C0DINING", "/complaint", "soup")).shown?.text).toBe("C-1 saved");
    await expect.poll(() => world.adapter.status()).toMatchObject({ id: "T0INN" });
  });

  it("can be checked without starting", async () => {
    await using world = await openWorld();
    const { apiUrl } = world.slack;
    const { log } = keptLog();
    expect(await checkToken({ apiUrl, botToken: BOT_TOKEN }, log)).toMatchObject({
      name: "The Inn",
      botUserId: "U0BOT",
    });
    expect(await problems(checkToken({ apiUrl, botToken: "xoxb-wrong" }, log))).toEqual([
      expect.stringContaining("SLACK_BOT_TOKEN"),
    ]);
    const elsewhere = { apiUrl: `${world.url}/api/`, botToken: BOT_TOKEN };
    expect(await problems(checkToken(elsewhere, log))).toEqual([expect.stringContaining("SLACK_API_URL")]);
  });
});

describe("Socket Mode", () => {
  it("needs no address of its own and answers the same", async () => {
    await using world = await openWorld({ socketMode: true });
    expect(world.adapter.handles("/slack/events")).toBe(false);
    world.script.handle = async () => privately(card("C-1 saved"));
    const outcome = await world.slack.as("U0ANA").command("C0DINING", "/complaint", "soup");
    expect(outcome.shown?.text).toBe("C-1 saved");
    await world.slack.as("U0BEN").invite("C0STAFF");
    await expect.poll(() => world.notices).toMatchObject([{ kind: "added to conversation", conversation: "C0STAFF" }]);
  });

  it("gets an event again that could not be worked on", async () => {
    await using world = await openWorld({ socketMode: true, slack: { ackTimeoutMs: 200 } });
    let failures = 0;
    world.script.notice = async () => {
      failures += 1;
      if (failures === 1) throw new Error("the database is away");
    };
    await world.slack.changeUser("U0ANA", { tz: "Europe/Paris" });
    await expect.poll(() => world.notices.length).toBe(2);
    await world.slack.idle();
  });

  it("connects again when Slack asks for it", async () => {
    await using world = await openWorld({ socketMode: true });
    world.slack.sockets.disconnect("refresh_requested");
    await expect.poll(() => world.lines.filter(({ message }) => message === "Socket Mode is connected").length).toBe(2);
    expect((await world.slack.as("U0ANA").command("C0DINING", "/complaint", "soup")).error).toBeUndefined();
    expect(world.incoming).toHaveLength(1);
  });

  it("goes on trying while Slack is away", async () => {
    await using world = await openWorld({
      socketMode: true,
      prepare: (slack) => slack.faults.next({ kind: "500", method: "apps.connections.open" }),
    });
    expect(world.slack.sockets.connections).toBe(0);
    await expect.poll(() => world.slack.sockets.connections).toBe(1);
  });

  it("says which variable is wrong when Slack refuses it", async () => {
    const [problem = ""] = await problems(
      openWorld({ socketMode: true, settings: { appToken: "xapp-of-another-app" } }),
    );
    expect(problem).toMatch(/SLACK_APP_TOKEN.*https:\/\/api\.slack\.com\/apps/s);
  });
});
