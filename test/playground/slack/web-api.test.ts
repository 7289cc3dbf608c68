import { describe, expect, it } from "vitest";
import { APP_TOKEN, openWorkspace, SCOPES, TOKEN, webClient } from "./setup.ts";

const post = async (url: string, body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, { method: "POST", body, headers });
  return { status: response.status, headers: response.headers, body: await response.json() };
};

describe("who may call the Web API", () => {
  it("tells an app who it is", async () => {
    const slack = await openWorkspace();
    expect(await webClient(slack).auth.test()).toMatchObject({
      ok: true,
      team: "The Restaurant",
      team_id: "TREST",
      user_id: "U0BOT",
      bot_id: "B0BOT",
    });
  });

  it.each([
    ["no token", {}, "not_authed"],
    ["an unknown token", { authorization: "Bearer xoxb-stranger" }, "invalid_auth"],
    ["an app-level token", { authorization: `Bearer ${APP_TOKEN}` }, "not_allowed_token_type"],
  ])("refuses %s", async (_, headers, error) => {
    const slack = await openWorkspace();
    const answer = await post(`${slack.apiUrl}auth.test`, "", headers);
    expect(answer).toMatchObject({ status: 200, body: { ok: false, error } });
  });

  it("knows what an app lost: account_inactive after it was uninstalled, token_revoked after a revocation", async () => {
    const uninstalled = await openWorkspace({ bot: { events: [] } });
    await uninstalled.uninstall();
    await expect(webClient(uninstalled).auth.test()).rejects.toMatchObject({ data: { error: "account_inactive" } });
    const revoked = await openWorkspace({ bot: { events: [] } });
    await revoked.revokeTokens();
    await expect(webClient(revoked).auth.test()).rejects.toMatchObject({ data: { error: "token_revoked" } });
  });

  it("says which scope is missing and which there are", async () => {
    const slack = await openWorkspace({ bot: { scopes: ["commands", "chat:write"] } });
    await expect(webClient(slack).users.info({ user: "UMAYA" })).rejects.toMatchObject({
      data: { error: "missing_scope", needed: "users:read", provided: "commands,chat:write" },
    });
    const { headers } = await post(`${slack.apiUrl}users.info`, "", { authorization: `Bearer ${TOKEN}` });
    expect(headers.get("x-oauth-scopes")).toBe("commands,chat:write");
    expect(headers.get("x-accepted-oauth-scopes")).toBe("users:read");
  });

  it("answers an unknown method as Slack does", async () => {
    const slack = await openWorkspace();
    for (const method of ["chat.shout", "constructor"]) {
      const answer = await post(`${slack.apiUrl}${method}`, "");
      expect(answer).toMatchObject({ status: 200, body: { ok: false, error: "unknown_method" } });
    }
    expect((await fetch(new URL("/elsewhere", slack.apiUrl))).status).toBe(404);
  });
});

describe("how arguments arrive", () => {
  const message = { channel: "CFLOOR", text: "soup is out", blocks: [{ type: "divider" }] };

  it.each([
    [
      "a form with the token in it",
      new URLSearchParams({ ...message, blocks: JSON.stringify(message.blocks), token: TOKEN }).toString(),
      "application/x-www-form-urlencoded",
      {},
    ],
    [
      "JSON with the token in the header",
      JSON.stringify(message),
      "application/json; charset=utf-8",
      { authorization: `Bearer ${TOKEN}` },
    ],
    ["JSON with the token in it", JSON.stringify({ ...message, token: TOKEN }), "application/json", {}],
  ])("takes %s", async (_, body, type, headers) => {
    const slack = await openWorkspace();
    const answer = await post(`${slack.apiUrl}chat.postMessage`, body, { "content-type": type, ...headers });
    expect(answer.body).toMatchObject({ ok: true, channel: "CFLOOR" });
    expect(slack.messages("CFLOOR", "UMAYA")).toMatchObject([{ text: "soup is out", blocks: [{ type: "divider" }] }]);
  });

  it("takes arguments from the query", async () => {
    const slack = await openWorkspace();
    const response = await fetch(`${slack.apiUrl}users.info?user=UOMAR`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(await response.json()).toMatchObject({ ok: true, user: { name: "omar" } });
  });

  it("refuses broken JSON, in the body and in an argument", async () => {
    const slack = await openWorkspace();
    const headers = { "content-type": "application/json", authorization: `Bearer ${TOKEN}` };
    expect((await post(`${slack.apiUrl}auth.test`, "{", headers)).body).toEqual({ ok: false, error: "invalid_json" });
    expect((await post(`${slack.apiUrl}auth.test`, "[]", headers)).body).toEqual({ ok: false, error: "invalid_json" });
    const blocks = JSON.stringify({ ...message, blocks: "[{" });
    expect((await post(`${slack.apiUrl}chat.postMessage`, blocks, headers)).body).toMatchObject({
      error: "invalid_blocks_format",
    });
  });

  it("names a missing argument", async () => {
    const slack = await openWorkspace();
    const answer = await post(`${slack.apiUrl}users.info`, "", { authorization: `Bearer ${TOKEN}` });
    expect(answer.body).toEqual({
      ok: false,
      error: "invalid_arguments",
      response_metadata: { messages: ["[ERROR] missing required field: user"] },
    });
  });
});

describe("people, groups and the team", () => {
  it("describes a person, their language when asked and their address with its own scope", async () => {
    const slack = await openWorkspace();
    const plainly = await webClient(slack).users.info({ user: "UMAYA" });
    expect(plainly.user).toMatchObject({
      id: "UMAYA",
      tz: "Europe/Berlin",
      deleted: false,
      is_admin: false,
      profile: { display_name: "Maya", real_name: "Maya Kim" },
    });
    expect([3600, 7200]).toContain(plainly.user?.tz_offset);
    expect(plainly.user).not.toHaveProperty("locale");
    expect(plainly.user?.profile).not.toHaveProperty("email");

    const open = await openWorkspace({ bot: { scopes: [...SCOPES, "users:read.email"] } });
    const fully = await webClient(open).users.info({ user: "UMAYA", include_locale: true });
    expect(fully.user).toMatchObject({ locale: "de-DE", profile: { email: "maya@restaurant.example" } });
  });

  it("leaves a deactivated person without a time zone", async () => {
    const slack = await openWorkspace();
    const { user } = await webClient(slack).users.info({ user: "UGONE" });
    expect(user).toMatchObject({ deleted: true });
    expect(user).not.toHaveProperty("tz");
    await expect(webClient(slack).users.info({ user: "UNOBODY" })).rejects.toMatchObject({
      data: { error: "user_not_found" },
    });
  });

  it("lists people page by page, the bot among them", async () => {
    const slack = await openWorkspace();
    const ids: (string | undefined)[] = [];
    for await (const { members } of webClient(slack).paginate("users.list", { limit: 3 }) as AsyncIterable<{
      members: { id: string }[];
    }>) {
      expect(members.length).toBeLessThanOrEqual(3);
      ids.push(...members.map(({ id }) => id));
    }
    expect(ids).toEqual(["U0BOT", "UMAYA", "UOMAR", "UGONE"]);
    await expect(webClient(slack).users.list({ cursor: "???" })).rejects.toMatchObject({
      data: { error: "invalid_cursor" },
    });
  });

  it("lists user groups, their members, and the team", async () => {
    const slack = await openWorkspace();
    const web = webClient(slack);
    expect((await web.usergroups.list()).usergroups).toMatchObject([
      { id: "SMANAGERS", handle: "managers", user_count: 1 },
    ]);
    expect((await web.usergroups.list()).usergroups?.[0]).not.toHaveProperty("users");
    expect((await web.usergroups.list({ include_users: true })).usergroups?.[0]?.users).toEqual(["UOMAR"]);
    expect((await web.usergroups.users.list({ usergroup: "SMANAGERS" })).users).toEqual(["UOMAR"]);
    await expect(web.usergroups.users.list({ usergroup: "S0" })).rejects.toMatchObject({
      data: { error: "no_such_subteam" },
    });
    expect((await web.team.info()).team).toMatchObject({ id: "TREST", name: "The Restaurant", domain: "restaurant" });
  });
});

describe("the log of requests", () => {
  it("keeps the newest, in both directions, without tokens", async () => {
    const slack = await openWorkspace({ keepRequests: 2 });
    const seen: string[] = [];
    slack.on("request", ({ method }) => seen.push(method));
    const form = new URLSearchParams({ token: TOKEN, user: "UMAYA" }).toString();
    await post(`${slack.apiUrl}users.info`, form, { "content-type": "application/x-www-form-urlencoded" });
    await post(`${slack.apiUrl}auth.test`, form, { "content-type": "application/x-www-form-urlencoded" });
    await slack.as("UMAYA").command("CFLOOR", "/order", "soup");
    expect(slack.requests).toMatchObject([
      { direction: "to slack", method: "auth.test", status: 200, request: { user: "UMAYA" }, response: { ok: true } },
      { direction: "to app", method: "slash_commands", error: "dispatch_failed", request: { text: "soup" } },
    ]);
    expect(JSON.stringify(slack.requests)).not.toContain(TOKEN);
    expect(seen).toEqual(["users.info", "auth.test", "slash_commands"]);
  });
});
