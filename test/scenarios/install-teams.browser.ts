import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { assetsIn } from "../../playground/page/assets.ts";
import { startPage, teamsPlatform } from "../../playground/page/index.ts";
import { builtPage } from "../../playground/web/built.ts";
import { readConfig } from "../../src/config.ts";
import { type Running, start } from "../../src/main.ts";
import { standInBackstage } from "../playground/page/stand-in-backstage.ts";
import { useTabs } from "../playground/page/tabs.ts";
import { afterwards } from "../support/afterwards.ts";
import { emptyDatabase, silent } from "../support/database.ts";
import { freePort } from "../support/free-port.ts";
import { ADA, KITCHEN } from "../support/people.ts";
import { connectedToTeams, HARBOUR, inTeams, openTeams } from "../support/teams-world.ts";
import { count } from "../support/world.ts";

const tabs = useTabs();

/** A tenant that Bellhop is not in, a Bellhop that does not run yet, and the tenant as its admin sees it. */
async function open() {
  const port = await freePort();
  const teams = await openTeams();
  teams.useEndpoint(`http://127.0.0.1:${port}/api/messages`);
  const database = await emptyDatabase();
  const config = readConfig({ ...connectedToTeams(teams), PORT: String(port) });
  let bot: Running | undefined;
  const page = await startPage({
    backstage: standInBackstage().backstage,
    organization: "Harbour",
    platforms: [
      teamsPlatform({
        teams,
        topics: new Map(),
        shown: {
          name: "teams",
          app: { id: teams.app.id, name: "Bellhop", hasHome: false },
          people: [
            {
              ...{
                id: inTeams(ADA),
                handle: "ada",
                name: "Ada Berg",
                job: "admin",
                role: "admin",
                group: "Everywhere",
              },
              ...{ timeZone: "Europe/London", locale: "en-GB", idea: "" },
            },
          ],
          commands: ["complaint", "bellhop"].map((name) => ({ name: `/${name}`, description: "", usageHint: "" })),
          shortcuts: [],
        },
      }),
    ],
    port: 0,
    assets: builtPage().then(assetsIn),
  });
  const stop = async () => {
    await bot?.stop();
    bot = undefined;
  };
  afterwards(async () => {
    await tabs.leave();
    await page.stop();
    await stop();
    await teams.stop();
    expect(teams.problems).toEqual([]);
  });
  return {
    ada: teams.as(inTeams(ADA)),
    chat: teams.personalChat(inTeams(ADA)),
    inTeams: (place: string) => `${page.url}?on=teams&as=ada&in=${encodeURIComponent(place)}`,
    async restart() {
      await stop();
      bot = await start(config, silent, { database });
    },
    organizations: () => count(database, "SELECT count(*)::int AS count FROM organization"),
  };
}

const messages = (page: Page) => page.getByRole("region", { name: "Messages" }).getByRole("article");

async function type(page: Page, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "Message" });
  await field.fill(text);
  await field.press("Enter");
}

it("Bellhop comes into a tenant from nothing to a first complaint, however often an admin is interrupted", async () => {
  const { ada, chat, inTeams: at, restart, organizations } = await open();
  // Nothing runs yet where Teams says so: Bellhop does not hear of it, nor of who did it.
  await ada.install(HARBOUR);
  await restart();
  const page = await tabs.open(at(inTeams(KITCHEN)), { expected: /404/ });
  await type(page, "/bellhop channel here");
  await messages(page).getByText("Take Bellhop out of your team and add it again").waitFor();

  await ada.uninstall(HARBOUR);
  await ada.install(HARBOUR);
  await page.goto("about:blank");
  await restart();
  await page.goto(at(inTeams(KITCHEN)));
  await type(page, "/bellhop setup");
  await messages(page).getByText("Set up Bellhop").waitFor();
  await type(page, "/bellhop channel here");
  await messages(page).getByText("are shown in this channel from now on").waitFor();
  await type(page, "/complaint cold soup");
  await messages(page).getByText("C-1 saved · Complaint").waitFor();
  await messages(page).getByText("C-1 · Complaint · with Ada Berg").waitFor();

  await ada.install(chat);
  await page.goto(at(chat));
  await messages(page).getByRole("button").first().waitFor();

  await ada.uninstall(HARBOUR);
  await restart();
  await ada.install(HARBOUR);
  await page.goto(at(inTeams(KITCHEN)));
  await type(page, "/complaint stale bread");
  await messages(page).getByText("C-2 saved · Complaint").waitFor();
  await messages(page).getByText("C-2 · Complaint · with Ada Berg").waitFor();
  expect(await organizations()).toBe(1);
});
