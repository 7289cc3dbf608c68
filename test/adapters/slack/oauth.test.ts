import { describe, expect, it } from "vitest";
import { card } from "../../../src/message/card.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { openWorld, type World } from "./world.ts";

const oauth = {
  clientId: "the client",
  clientSecret: "the client secret",
  stateSecret: "a secret of our own making",
  scopes: ["commands", "chat:write"],
  say: (language: string) => createTexts().for(language, "UTC"),
};

/** A browser that goes to install the app and says yes. */
async function install(world: World, cookie?: string, language = "en-GB") {
  const out = await fetch(`${world.url}/slack/install`, { redirect: "manual" });
  const state = out.headers.get("set-cookie")?.split(";")[0] ?? "";
  const authorize = new URL(out.headers.get("location") ?? "");
  authorize.searchParams.set("redirect_uri", `${world.url}/slack/oauth_redirect`);
  const back = await fetch(authorize, { redirect: "manual" });
  const page = await fetch(back.headers.get("location") ?? "", {
    headers: { cookie: cookie ?? state, "accept-language": language },
  });
  return { authorize, status: page.status, body: await page.text() };
}

/** What a page offers to do next. */
const linksIn = (body: string) =>
  [...body.matchAll(/<a href="([^"]*)">([^<]*)</g)].map(([, url = "", label]) => [label, url.replaceAll("&amp;", "&")]);

describe("installing by OAuth", () => {
  it("asks for the scopes, keeps the token and says in plain words that it is done", async () => {
    await using world = await openWorld({ settings: { oauth } });
    const { authorize, status, body } = await install(world);
    expect(authorize.origin + authorize.pathname).toBe(world.slack.authorizeUrl);
    expect(authorize.searchParams.get("scope")).toBe("commands,chat:write");
    expect(status).toBe(200);
    expect(body).toContain("<h1>Bellhop is installed in The Inn.</h1>");
    expect(linksIn(body)).toEqual([
      ["Open Bellhop in Slack", "slack://app?team=T0INN&id=A0APP"],
      ["Open it in the browser", `${new URL("/app_redirect", world.slack.apiUrl)}?app=A0APP&team=T0INN`],
    ]);
    expect(world.saved.get("T0INN")).toMatchObject({
      name: "The Inn",
      token: { value: expect.stringMatching(/^xoxb-/) },
    });
    expect(world.notices).toEqual([{ kind: "installed", platform: "slack", externalId: "T0INN", userId: "U0BEN" }]);
  });

  it("is installed into all of an Enterprise organization, and says that workspaces are still to be added", async () => {
    const everywhereIn = { id: "E0INNS", name: "All Inns" };
    const bot = { scopes: [], token: "xoxb-of-nobody", clientId: "the client", clientSecret: "the client secret" };
    await using world = await openWorld({ settings: { oauth }, slack: { bot: { ...bot, everywhereIn } } });
    const { status, body } = await install(world);
    expect(status).toBe(200);
    expect(body).toContain("<h1>Bellhop is installed in All Inns.</h1>");
    expect(body).toContain("in no workspace yet");
    expect(linksIn(body)).toEqual([
      ["Add it to workspaces", "https://app.slack.com/manage/E0INNS/integrations/profile/A0APP/workspaces/add"],
    ]);
    expect([...world.saved.keys()]).toEqual(["E0INNS"]);
    expect(world.notices).toMatchObject([{ kind: "installed", externalId: "E0INNS" }]);
  });

  it("speaks with the token of the workspace, the new one after it was installed again", async () => {
    await using world = await openWorld({ settings: { oauth } });
    const to = {
      organizationId: "org",
      installationId: "i-T0INN",
      platform: "slack",
      externalId: "T0INN",
      address: "C0DINING",
    } as const;
    await expect(world.adapter.messenger.post(to, card("hello"), "1")).rejects.toMatchObject({
      fault: { gone: "installation" },
    });
    await install(world);
    await world.adapter.messenger.post(to, card("hello"), "2");
    await world.slack.revokeTokens();
    await install(world);
    await world.adapter.messenger.post(to, card("hello again"), "3");
    expect(world.slack.messages("C0DINING").map(({ text }) => text)).toEqual(["hello", "hello again"]);
    await world.slack.revokeTokens();
    await expect(world.adapter.messenger.post(to, card("and again"), "4")).rejects.toMatchObject({
      fault: { gone: "installation" },
    });
  });

  it("says so in the language that the browser asks for first", async () => {
    await using world = await openWorld({ settings: { oauth } });
    expect((await install(world, undefined, "es-MX,es;q=0.9,en;q=0.8")).body).toContain(
      "<h1>Bellhop está instalado en The Inn.</h1>",
    );
    expect((await install(world, undefined, "*")).body).toContain('<html lang="en">');
  });

  it.each([
    ["who cancelled", "error=access_denied&state=s", "You cancelled in Slack"],
    ["whom Slack sent without their having begun here", "code=one", "You came from Slack directly"],
    ["whom Slack refuses", "error=invalid_scope", "Slack did not finish the installation"],
  ])("tells somebody %s so, and where to start again", async (_, query, sentence) => {
    await using world = await openWorld({ settings: { oauth } });
    const back = await fetch(`${world.url}/slack/oauth_redirect?${query}`);
    const body = await back.text();
    expect(back.status).toBe(400);
    expect(body).toContain("<h1>Bellhop was not installed.</h1>");
    expect(body).toContain(sentence);
    expect(linksIn(body)).toEqual([["Install Bellhop", "install"]]);
    expect(world.slack.requests).toEqual([]);
  });

  it("refuses to come back from where it did not go out", async () => {
    await using world = await openWorld({ settings: { oauth } });
    const { status, body } = await install(world, "slack-app-oauth-state=another");
    expect(status).toBe(400);
    expect(body).toContain("began in another browser, so nothing was done this time");
    expect(linksIn(body)).toEqual([["Install Bellhop", "install"]]);
    expect(world.saved.size).toBe(0);
    expect(JSON.stringify(world.lines)).not.toContain("the client secret");
  });

  it("takes nobody twice on the same way back", async () => {
    await using world = await openWorld({ settings: { oauth } });
    const out = await fetch(`${world.url}/slack/install`, { redirect: "manual" });
    const cookie = out.headers.get("set-cookie")?.split(";")[0] ?? "";
    const authorize = new URL(out.headers.get("location") ?? "");
    authorize.searchParams.set("redirect_uri", `${world.url}/slack/oauth_redirect`);
    /** Each time Slack gives another code, with the same state. */
    const comeBack = async () => {
      const back = await fetch(authorize, { redirect: "manual" });
      return (await fetch(back.headers.get("location") ?? "", { headers: { cookie } })).status;
    };
    expect(await comeBack()).toBe(200);
    expect(await comeBack()).toBe(400);
  });

  it("is not there unless it is configured", async () => {
    await using world = await openWorld();
    expect(world.adapter.handles("/slack/install")).toBe(false);
    expect(world.adapter.handles("/slack/events")).toBe(true);
  });
});
