import { App, LogLevel } from "@slack/bolt";
import { describe, expect, it, onTestFinished } from "vitest";
import type { EmulatedSlack } from "../../../playground/slack/index.ts";
import { openWorkspace, SIGNING_SECRET, TOKEN, webClient } from "./setup.ts";

const REDIRECT = "http://127.0.0.1:1/oauth_redirect";

/** Asks to install the app and reads where the browser is sent. */
async function authorize(slack: EmulatedSlack, query: Record<string, string>, form?: URLSearchParams) {
  const url = `${slack.authorizeUrl}?${new URLSearchParams({ client_id: "111.222", redirect_uri: REDIRECT, scope: "commands,chat:write", ...query })}`;
  const response = await fetch(url, { redirect: "manual", ...(form && { method: "POST", body: form }) });
  const location = response.headers.get("location");
  return {
    status: response.status,
    back: location === null ? undefined : new URL(location),
    body: await response.text(),
  };
}

const credentials = { client_id: "111.222", client_secret: "client-shh" };

describe("installing by OAuth", () => {
  it("gives a code once, and for it a token with the scopes that were asked for", async () => {
    const slack = await openWorkspace();
    const { status, back } = await authorize(slack, { state: "s1", user: "UMAYA" });
    expect(status).toBe(302);
    expect(back?.href).toContain(REDIRECT);
    expect(back?.searchParams.get("state")).toBe("s1");
    const code = back?.searchParams.get("code") ?? "";
    const access = await webClient(slack, undefined).oauth.v2.access({ ...credentials, code, redirect_uri: REDIRECT });
    expect(access).toMatchObject({
      app_id: "A0APP",
      scope: "commands,chat:write",
      token_type: "bot",
      bot_user_id: "U0BOT",
      team: { id: "TREST", name: "The Restaurant" },
      authed_user: { id: "UMAYA" },
      enterprise: null,
      is_enterprise_install: false,
    });
    const web = webClient(slack, access.access_token);
    expect((await web.chat.postMessage({ channel: "CFLOOR", text: "installed" })).ok).toBe(true);
    await expect(web.users.info({ user: "UMAYA" })).rejects.toMatchObject({ data: { error: "missing_scope" } });
    await expect(webClient(slack, undefined).oauth.v2.access({ ...credentials, code })).rejects.toMatchObject({
      data: { error: "code_already_used" },
    });
    expect(JSON.stringify(slack.requests)).not.toContain("client-shh");
    expect(JSON.stringify(slack.requests)).not.toContain(access.access_token);
  });

  it.each([
    ["another client", { client_id: "9.9" }, "invalid_client_id"],
    ["a wrong secret", { client_secret: "no" }, "bad_client_secret"],
    ["an unknown code", { code: "nope" }, "invalid_code"],
    ["another redirect", { redirect_uri: "http://127.0.0.1:1/elsewhere" }, "bad_redirect_uri"],
  ])("refuses %s", async (_, wrong, error) => {
    const slack = await openWorkspace();
    const { back } = await authorize(slack, {});
    const code = back?.searchParams.get("code") ?? "";
    const access = webClient(slack, undefined).oauth.v2.access({ ...credentials, code, ...wrong });
    await expect(access).rejects.toMatchObject({ data: { error } });
  });

  it.each([
    ["another client", { client_id: "9.9" }, "invalid_client_id"],
    ["no redirect", { redirect_uri: "" }, "bad_redirect_uri"],
    ["no scopes", { scope: "" }, "no_scopes"],
  ])("asks nobody for %s", async (_, wrong, error) => {
    const slack = await openWorkspace();
    expect(await authorize(slack, wrong)).toMatchObject({ status: 400, body: expect.stringContaining(error) });
  });

  it("asks on a page if it is to, and says who has cancelled", async () => {
    const slack = await openWorkspace({ bot: { asksToAllow: true, optionalScopes: ["commands"], name: "<Porter>" } });
    const asked = await authorize(slack, { state: "s1" });
    expect(asked).toMatchObject({ status: 200, body: expect.stringContaining("&#60;Porter&#62; asks to be let into") });
    expect(asked.body).toContain("<li>chat:write</li>");
    const answer = (said: string, form = {}) =>
      authorize(slack, { state: "s1" }, new URLSearchParams({ answer: said, ...form }));
    const cancelled = (await answer("cancel")).back;
    expect(Object.fromEntries(cancelled?.searchParams ?? [])).toEqual({ state: "s1", error: "access_denied" });
    const allowed = async (form?: object) => {
      const code = (await answer("allow", form)).back?.searchParams.get("code") ?? "";
      return (await webClient(slack, undefined).oauth.v2.access({ ...credentials, code })).scope;
    };
    expect(await allowed({ "allow commands": "on" })).toBe("commands,chat:write");
    expect(await allowed()).toBe("chat:write");
  });

  it("takes the client's secret in the Authorization header, and lets an admin install unless told otherwise", async () => {
    const slack = await openWorkspace();
    const { back } = await authorize(slack, {});
    const response = await fetch(`${slack.apiUrl}oauth.v2.access`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa("111.222:client-shh")}` },
      body: new URLSearchParams({ code: back?.searchParams.get("code") ?? "" }),
    });
    expect(await response.json()).toMatchObject({ ok: true, authed_user: { id: "UOMAR" } });
  });

  it("brings an app back after it was uninstalled, with a new token", async () => {
    const slack = await openWorkspace({ bot: { events: [] } });
    await slack.uninstall();
    const { back } = await authorize(slack, {});
    const code = back?.searchParams.get("code") ?? "";
    const { access_token } = await webClient(slack, undefined).oauth.v2.access({ ...credentials, code });
    expect((await webClient(slack, access_token).auth.test()).ok).toBe(true);
    await expect(webClient(slack, TOKEN).auth.test()).rejects.toMatchObject({ data: { error: "account_inactive" } });
    expect(await slack.as("UMAYA").command("CFLOOR", "/order")).toMatchObject({ sent: true });
  });

  it("lets a real Bolt app install itself", async () => {
    const slack = await openWorkspace();
    const installed: unknown[] = [];
    const app = new App({
      signingSecret: SIGNING_SECRET,
      clientId: "111.222",
      clientSecret: "client-shh",
      stateSecret: "state-shh",
      scopes: ["commands", "chat:write"],
      clientOptions: { slackApiUrl: slack.apiUrl },
      installerOptions: {
        authorizationUrl: slack.authorizeUrl,
        directInstall: true,
        redirectUriPath: "/oauth_redirect",
      },
      installationStore: {
        storeInstallation: async (installation) => void installed.push(installation),
        fetchInstallation: async () => {
          throw new Error("not asked for");
        },
      },
      redirectUri: REDIRECT,
      convoStore: false,
      logLevel: LogLevel.ERROR,
    });
    const server = await app.start({ port: 0, host: "127.0.0.1" });
    onTestFinished(async () => {
      await app.stop();
    });
    const address = server.address();
    if (typeof address !== "object" || address === null) throw new Error("no port");
    const origin = `http://127.0.0.1:${address.port}`;
    const install = await fetch(`${origin}/slack/install`, { redirect: "manual" });
    const asked = await fetch(install.headers.get("location") ?? "", { redirect: "manual" });
    const back = new URL(asked.headers.get("location") ?? "");
    const cookie = install.headers.get("set-cookie")?.split(";")[0] ?? "";
    const done = await fetch(`${origin}/oauth_redirect${back.search}`, { headers: { cookie } });
    expect(done.status).toBe(200);
    expect(installed).toMatchObject([
      { team: { id: "TREST" }, bot: { id: "B0BOT", userId: "U0BOT", scopes: ["commands", "chat:write"] } },
    ]);
  });
});
