import { describe, expect, it } from "vitest";
import { type AppAnswer, openWorkspace, type Received, SCOPES, scriptedApp, webClient } from "./setup.ts";

const event = (received: readonly Received[]) => received.at(-1)?.payload.event;

describe("an event", () => {
  it("goes out as signed JSON in an envelope that says which app it is for", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    expect(await slack.as("UOMAR").invite("CKITCHEN")).toMatchObject({ sent: true, status: 200 });
    const [received] = app.received;
    expect(received?.headers["content-type"]).toBe("application/json");
    expect(received?.headers["x-slack-signature"]).toMatch(/^v0=/);
    expect(received?.headers).not.toHaveProperty("x-slack-retry-num");
    expect(received?.payload).toMatchObject({
      type: "event_callback",
      team_id: "TREST",
      api_app_id: "A0APP",
      event_id: expect.stringMatching(/^Ev/),
      event_time: expect.any(Number),
      authorizations: [{ team_id: "TREST", user_id: "U0BOT", is_bot: true, is_enterprise_install: false }],
      is_ext_shared_channel: false,
      event: {
        type: "member_joined_channel",
        user: "U0BOT",
        channel: "CKITCHEN",
        channel_type: "C",
        inviter: "UOMAR",
        team: "TREST",
      },
    });
  });

  it("is sent only with the scope, only when subscribed to, and not after the app is gone", async () => {
    const unscoped = await openWorkspace({ bot: { scopes: ["chat:write"] } });
    expect(await unscoped.as("UOMAR").invite("CKITCHEN")).toMatchObject({ sent: false });
    const unsubscribed = await openWorkspace({ bot: { events: ["app_home_opened"] } });
    expect(await unsubscribed.as("UOMAR").invite("CKITCHEN")).toMatchObject({ sent: false });
    expect(await unsubscribed.as("UOMAR").openHome()).toMatchObject({ sent: true });
    await unsubscribed.uninstall();
    expect(await unsubscribed.as("UOMAR").openHome()).toMatchObject({ sent: false });
  });

  it("names shared channels", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    await slack.as("UOMAR").say("CSUPPLIER", "hi");
    expect(app.received.at(-1)?.payload).toMatchObject({ is_ext_shared_channel: true });
  });
});

describe("retries", () => {
  const failing = (times: number, answer: AppAnswer) => {
    let left = times;
    return () => {
      left -= 1;
      return left >= 0 ? answer : {};
    };
  };

  it.each<[string, AppAnswer, string]>([
    ["an error", { status: 500 }, "http_error"],
    ["a broken connection", { instead: "drop" }, "connection_failed"],
    ["no answer in time", { instead: "silence" }, "http_timeout"],
  ])("follow %s three times, each signed and numbered, with the same event_id", async (_, answer, reason) => {
    const slack = await openWorkspace({ ackTimeoutMs: answer.instead === "silence" ? 300 : 3_000 });
    const app = await scriptedApp(slack, () => answer);
    expect(await slack.as("UMAYA").openHome()).toHaveProperty("error");
    await slack.idle();
    expect(app.received.map(({ headers }) => headers["x-slack-retry-num"])).toEqual([undefined, "1", "2", "3"]);
    expect(app.received.map(({ headers }) => headers["x-slack-retry-reason"])).toEqual([
      undefined,
      reason,
      reason,
      reason,
    ]);
    expect(new Set(app.received.map(({ payload }) => payload.event_id)).size).toBe(1);
    expect(slack.requests.map(({ retry }) => retry?.num)).toEqual([undefined, 1, 2, 3]);
  });

  it("end with the first success, and with x-slack-no-retry", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack, failing(2, { status: 503 }));
    await slack.as("UMAYA").openHome();
    await slack.idle();
    expect(app.received).toHaveLength(3);
    app.answer(() => ({ status: 500, headers: { "x-slack-no-retry": "1" } }));
    await slack.as("UMAYA").openHome();
    await slack.idle();
    expect(app.received).toHaveLength(4);
  });

  it("are given up when Slack stops", async () => {
    const slack = await openWorkspace({ eventRetryDelaysMs: [3_600_000] });
    const app = await scriptedApp(slack, () => ({ status: 500 }));
    await slack.as("UMAYA").openHome();
    await slack.close();
    await slack.idle();
    expect(app.received).toHaveLength(1);
  });

  it("can be had on demand: the same event once more", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    const outcome = await slack.as("UMAYA").openHome();
    await slack.resend(outcome, { num: 1, reason: "http_timeout" });
    expect(app.received[1]?.payload).toEqual(app.received[0]?.payload);
    expect(app.received[1]?.headers).toMatchObject({ "x-slack-retry-num": "1" });
    await expect(slack.resend({ ...outcome })).rejects.toThrow("only what was sent");
  });
});

describe("what an app hears of", () => {
  it("messages where it is a member, and mentions", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    const maya = slack.as("UMAYA");
    expect(await maya.say("CKITCHEN", "secret")).toMatchObject({ sent: false });
    await maya.say("CFLOOR", "hello @app");
    expect(app.received.map(({ payload }) => payload.event)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: "message",
          channel: "CFLOOR",
          channel_type: "channel",
          user: "UMAYA",
          text: "hello <@U0BOT|app>",
        }),
        expect.objectContaining({ type: "app_mention", channel: "CFLOOR" }),
      ]),
    );
    await maya.say(slack.directMessage("UMAYA"), "hello @app", "1.1");
    expect(event(app.received)).toMatchObject({ type: "message", channel_type: "im", thread_ts: "1.1" });
    expect(app.received).toHaveLength(3);
  });

  it("reactions", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    const { ts = "" } = await webClient(slack).chat.postMessage({ channel: "CFLOOR", text: "soup!" });
    await slack.as("UMAYA").react({ channel: "CFLOOR", ts }, "stew");
    expect(event(app.received)).toMatchObject({
      type: "reaction_added",
      user: "UMAYA",
      reaction: "stew",
      item: { type: "message", channel: "CFLOOR", ts },
      item_user: "U0BOT",
    });
    expect(slack.messages("CFLOOR")[0]?.reactions).toEqual([{ name: "stew", user: "UMAYA" }]);
    await expect(slack.as("UMAYA").react({ channel: "CFLOOR", ts: "1.1" }, "stew")).rejects.toThrow("no message");
  });

  it("being added to and removed from channels, and others who join", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    const omar = slack.as("UOMAR");
    expect(await omar.invite("CKITCHEN", "UOMAR")).toMatchObject({ sent: false });
    await omar.invite("GMANAGERS", "UMAYA");
    expect(event(app.received)).toMatchObject({ user: "UMAYA", channel_type: "G" });
    await omar.removeBot("GMANAGERS");
    expect(event(app.received)).toMatchObject({ type: "group_left", channel: "GMANAGERS" });
    await omar.removeBot("CFLOOR");
    expect(event(app.received)).toMatchObject({ type: "channel_left", channel: "CFLOOR" });
    const posted = webClient(slack).chat.postMessage({ channel: "CFLOOR", text: "x" });
    await expect(posted).rejects.toMatchObject({ data: { error: "not_in_channel" } });
  });

  it("people who change, leave or come", async () => {
    const slack = await openWorkspace({ bot: { scopes: [...SCOPES, "users:read.email"] } });
    const app = await scriptedApp(slack);
    await slack.changeUser("UMAYA", { tz: "Asia/Seoul", locale: "ko-KR" });
    expect(event(app.received)).toMatchObject({
      type: "user_change",
      user: { id: "UMAYA", tz: "Asia/Seoul", locale: "ko-KR", profile: { email: "maya@restaurant.example" } },
    });
    await slack.changeUser("UMAYA", { deleted: true });
    expect(event(app.received)).toMatchObject({ user: { id: "UMAYA", deleted: true } });
    expect((await webClient(slack).users.info({ user: "UMAYA" })).user?.deleted).toBe(true);
    await slack.addUser({ id: "UNEW", name: "new", realName: "New Person", tz: "UTC", locale: "en-US" });
    expect(event(app.received)).toMatchObject({ type: "team_join", user: { id: "UNEW" } });
    expect(slack.as("UNEW")).toBeDefined();
    await expect(slack.changeUser("U0", {})).rejects.toThrow("no user U0");
    expect(() => slack.as("U0")).toThrow("no user U0");
  });

  it("archived channels and changed groups", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    await slack.archiveChannel("CFLOOR");
    expect(event(app.received)).toMatchObject({ type: "channel_archive", channel: "CFLOOR" });
    await slack.archiveChannel("GMANAGERS");
    expect(event(app.received)).toMatchObject({ type: "group_archive" });
    await slack.changeUsergroup("SMANAGERS", ["UMAYA"]);
    expect(event(app.received)).toMatchObject({
      type: "subteam_members_changed",
      subteam_id: "SMANAGERS",
      added_users: ["UMAYA"],
      removed_users: ["UOMAR"],
    });
    expect(slack.usergroups.get("SMANAGERS")?.users).toEqual(["UMAYA"]);
    await expect(slack.changeUsergroup("S0", [])).rejects.toThrow("no user group");
    await expect(slack.archiveChannel("C0")).rejects.toThrow("no channel C0");
  });

  it("its own end: uninstalled and tokens revoked", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    await slack.uninstall();
    expect(app.received.map(({ payload }) => payload.event)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: "app_uninstalled" }),
        expect.objectContaining({ type: "tokens_revoked", tokens: { oauth: [], bot: ["U0BOT"] } }),
      ]),
    );
    const other = await openWorkspace();
    const otherApp = await scriptedApp(other);
    await other.revokeTokens();
    expect(otherApp.received.map(({ payload }) => payload.event?.type)).toEqual(["tokens_revoked"]);
  });
});

describe("a request URL", () => {
  it("is verified by a challenge that has to come back", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack, ({ payload }) => ({ body: payload.challenge }));
    expect(await slack.verifyUrl()).not.toHaveProperty("error");
    expect(app.received[0]?.payload).toMatchObject({ type: "url_verification", challenge: expect.any(String) });
    app.answer(() => ({ body: "hello" }));
    expect(await slack.verifyUrl()).toMatchObject({ error: "invalid_response" });
    app.answer(() => ({ status: 500 }));
    expect(await slack.verifyUrl()).toMatchObject({ error: "http_error" });
  });

  it("is asked for its certificate", async () => {
    const slack = await openWorkspace();
    const app = await scriptedApp(slack);
    await slack.sslCheck();
    expect(app.received[0]?.form).toEqual({ ssl_check: "1", token: expect.any(String) });
  });
});
