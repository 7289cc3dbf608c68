import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { assetsIn } from "../../playground/page/assets.ts";
import { slackPlatform, startPage } from "../../playground/page/index.ts";
import { builtPage } from "../../playground/web/built.ts";
import { readConfig } from "../../src/config.ts";
import { type Running, start } from "../../src/main.ts";
import { standInBackstage } from "../playground/page/stand-in-backstage.ts";
import { useTabs } from "../playground/page/tabs.ts";
import { afterwards } from "../support/afterwards.ts";
import { emptyDatabase, silent } from "../support/database.ts";
import { freePort } from "../support/free-port.ts";
import { ADA, KITCHEN } from "../support/people.ts";
import { BOT, count, openSlack, SIGNING_SECRET, workspace } from "../support/world.ts";

const CREDENTIALS = { clientId: "1234.5678", clientSecret: "the-client-secret" };
const PEOPLE = { ada: ADA } as const;
const COMMANDS = ["complaint", "bellhop"].map((name) => ({ name: `/${name}`, description: "", usageHint: "" }));

const tabs = useTabs();

/** A workspace that Bellhop is not in, a Bellhop that can be restarted, and the workspace as a person sees it. */
async function open() {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const slack = await openSlack({
    workspace: { ...workspace, channels: [{ id: KITCHEN, name: "kitchen", members: [ADA] }] },
    bot: {
      ...CREDENTIALS,
      token: "xoxb-of-nobody",
      name: "Bellhop",
      asksToAllow: true,
      optionalScopes: ["files:write"],
    },
  });
  slack.useRequestUrl(`${address}/slack/events`);
  const database = await emptyDatabase();
  const config = readConfig({
    SLACK_API_URL: slack.apiUrl,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_CLIENT_ID: CREDENTIALS.clientId,
    SLACK_CLIENT_SECRET: CREDENTIALS.clientSecret,
    SLACK_STATE_SECRET: "a-state-secret-for-tests",
    BELLHOP_KEYS: `k1:${Buffer.alloc(32, 7).toString("base64")}`,
    PUBLIC_URL: address,
    PORT: String(port),
  });
  let bot: Running = await start(config, silent, { database });
  const page = await startPage({
    backstage: standInBackstage().backstage,
    organization: "Harbour",
    platforms: [
      slackPlatform({
        slack,
        readOnlyMessages: true,
        topics: new Map(),
        shown: {
          name: "slack",
          app: { id: BOT, name: "Bellhop", hasHome: true },
          people: Object.entries(PEOPLE).map(([handle, id]) => ({
            ...{ id, handle, name: "Ada Berg", job: "admin", role: "admin", group: "Everywhere" },
            ...{ timeZone: "Europe/London", locale: "en-GB", idea: "" },
          })),
          commands: COMMANDS,
          shortcuts: [],
        },
      }),
    ],
    port: 0,
    assets: builtPage().then(assetsIn),
  });
  afterwards(async () => {
    await tabs.leave();
    await page.stop();
    await bot.stop();
    await slack.close();
    expect(slack.problems).toEqual([]);
  });
  return {
    slack,
    installAt: `${address}/slack/install`,
    inSlack: (place: string) => `${page.url}?as=ada&in=${place}`,
    async restart() {
      await bot.stop();
      bot = await start(config, silent, { database });
    },
    organizations: () => count(database, "SELECT count(*)::int AS count FROM organization"),
  };
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const press = (page: Page, name: "Allow" | "Cancel") => page.getByRole("button", { name }).click();
const again = (page: Page) => page.getByRole("link", { name: "Install Bellhop" }).click();
const messages = (page: Page) => page.getByRole("region", { name: "Messages" }).getByRole("article");

async function type(page: Page, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "Message" });
  await field.fill(text);
  await field.press("Enter");
}

it("Bellhop comes into a workspace from nothing to a first complaint, however often an admin is interrupted", async () => {
  const { slack, installAt, inSlack, restart, organizations } = await open();
  /** What a browser writes of a page on which nothing was installed, and of an icon that no page has. */
  const expected = /40[04]/;

  const page = await tabs.open(installAt, { expected });
  expect(await heading(page)).toBe("Bellhop asks to be let into Harbour");
  const first = page.url();
  await press(page, "Cancel");
  await page.getByText("You cancelled in Slack, so nothing has changed.").waitFor();
  expect(await organizations()).toBe(0);

  await again(page);
  await page.goto(first);
  await press(page, "Allow");
  await page.getByText("began in another browser, so nothing was done this time").waitFor();
  expect(await organizations()).toBe(0);

  await again(page);
  await page.goto("about:blank");
  const other = await tabs.open(first, { expected });
  await press(other, "Allow");
  await other.getByText("began in another browser").waitFor();

  await page.goto(installAt);
  await restart();
  slack.faults.next({ method: "oauth.v2.access", kind: "500" });
  await press(page, "Allow");
  await page.getByText("Slack did not finish the installation").waitFor();
  expect(await organizations()).toBe(0);

  await again(page);
  await page.getByRole("checkbox", { name: "files:write" }).uncheck();
  await press(page, "Allow");
  await page.getByText("missing: files:write").waitFor();
  expect(await heading(page)).toBe("Bellhop is installed in Harbour.");
  await again(page);
  await restart();
  await press(page, "Allow");
  await page.getByRole("heading", { name: "Bellhop is installed in Harbour." }).waitFor();
  expect(await page.getByText("missing:").count()).toBe(0);
  const link = await page.getByRole("link", { name: "Open Bellhop in Slack" }).getAttribute("href");
  expect(link).toBe(`slack://app?team=T0HARBOUR&id=${slack.app.appId}`);
  await page.reload();
  await page.getByText("If Bellhop is in Slack already, there is nothing left to do here.").waitFor();
  expect(await organizations()).toBe(1);

  await page.goto(inSlack(slack.directMessage(ADA)));
  await messages(page).getByRole("button").first().waitFor();
  expect(slack.messages(slack.directMessage(ADA))).toHaveLength(1);
  await page.goto(inSlack("home"));
  const home = page.getByRole("region", { name: "Home" });
  await home.getByText("What is left to set up").waitFor();
  await page.goto(inSlack(KITCHEN));
  await slack.as(ADA).invite(KITCHEN);
  await type(page, "/bellhop channel here");
  await messages(page).getByText("Done. The cards of Harbour are shown in this channel from now on").waitFor();
  await page.goto("about:blank");
  await restart();

  await page.goto(inSlack(KITCHEN));
  await type(page, "/complaint cold soup");
  await messages(page).getByText("C-1 saved · Complaint").waitFor();
  await messages(page).getByText("C-1 · Complaint · with Ada Berg").waitFor();

  await slack.uninstall();
  await page.goto(installAt);
  await press(page, "Allow");
  await page.getByRole("heading", { name: "Bellhop is installed in Harbour." }).waitFor();
  await page.goto(inSlack(KITCHEN));
  await type(page, "/complaint stale bread");
  await messages(page).getByText("C-2 saved · Complaint").waitFor();
  await messages(page).getByText("C-2 · Complaint · with Ada Berg").waitFor();
  expect(await organizations()).toBe(1);
});
