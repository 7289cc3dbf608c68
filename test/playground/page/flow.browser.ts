import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { startBellhop } from "./start-bellhop.ts";
import { type Look, useTabs } from "./tabs.ts";

const tabs = useTabs();
let bellhop: Awaited<ReturnType<typeof startBellhop>> | undefined;
beforeAll(async () => {
  bellhop = await startBellhop();
});
afterEach(() => tabs.leave());
afterAll(() => bellhop?.stop());

const open = (search = "", look: Look = {}): Promise<Page> => tabs.open(`${bellhop?.url}${search}`, look);
const messages = (page: Page) => page.getByRole("region", { name: "Messages" }).getByRole("article");
const field = (page: Page) => page.getByRole("textbox", { name: "Message" });
const send = async (page: Page, text: string) => {
  await field(page).fill(text);
  await field(page).press("Enter");
};
const saved = (page: Page, text: string) =>
  messages(page).filter({ hasText: "Only you see this" }).filter({ hasText: text });

/** In Teams, a form is answered in its own window. */
const closeAnyForm = async (page: Page) => {
  const form = page.getByRole("dialog");
  if ((await form.count()) === 0) return;
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
};

/** The number that Bellhop has given to what was just logged. */
const numberIn = async (answer: Locator): Promise<string> =>
  /C-\d+/.exec((await answer.last().textContent()) ?? "")?.[0] ?? "";

/** Somebody of a unit whose cards go to its channel on this platform, and their manager. */
const casts = [
  { on: "slack", author: "amara", manager: "maeve" },
  { on: "teams", author: "joonas", manager: "priya" },
] as const;

describe.each(casts)("with nothing configured, on $on", ({ on, author, manager }) => {
  const both = () => Promise.all([open(`?on=${on}&as=${author}`), open(`?on=${on}&as=${manager}`)]);
  const cardOf = (page: Page, number: string) =>
    messages(page)
      .filter({ hasText: `${number} ·` })
      .filter({ hasNotText: "Only you see this" });

  it("takes a complaint from the first keystroke to a card, a change and an undo", async () => {
    const [amara, maeve] = await both();
    await send(amara, "/complaint cold soup, table 4 waited 40 min");
    const answer = saved(amara, "cold soup, table 4 waited 40 min").filter({ hasText: "saved" });
    await answer.waitFor();
    const number = await numberIn(answer);
    const cards = cardOf(maeve, number);
    await cards.getByText("cold soup, table 4 waited 40 min").waitFor();
    expect(await cards.count()).toBe(1);

    await answer.getByRole("button", { name: "Change" }).click();
    const form = amara.getByRole("dialog", { name: `Change ${number}` });
    const question = form.getByLabel("What did the customer say?");
    await question.waitFor();
    await expect.poll(() => question.evaluate((element) => element === document.activeElement)).toBe(true);
    await question.fill("");
    await form.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => question.evaluate((element) => element === document.activeElement)).toBe(true);
    await question.fill("lukewarm soup at table 4");
    await form.getByRole("button", { name: "Save" }).click();
    await cards.getByText("lukewarm soup at table 4").waitFor();
    await cards.getByText("(edited)").waitFor();
    await closeAnyForm(amara);

    await saved(amara, number).getByRole("button", { name: "Undo" }).first().click();
    await cards.getByText("lukewarm soup at table 4").waitFor({ state: "detached" });
  });

  it.each(["a command with nothing behind it", "the menu beside the field"])("takes a form, from %s", async (from) => {
    const [amara, maeve] = await both();
    if (from === "the menu beside the field") {
      await amara.getByText("+", { exact: true }).click();
      await amara.getByRole("button", { name: on === "slack" ? "Log feedback" : "Complaint" }).click();
    } else {
      await send(amara, "/complaint");
      // Nobody but an app that is asked from the menu can open a dialog in Teams: there is a button for it.
      if (on === "teams") await messages(amara).last().getByRole("button", { name: "Open the form" }).click();
    }
    const form = amara.getByRole("dialog");
    const said = `wrong bill, after ${from}`;
    await form.getByLabel("What did the customer say?").fill(said);
    await form.getByRole("button", { name: "Save" }).click();
    await messages(maeve).getByText(said).waitFor();
    await closeAnyForm(amara);
  });

  it("logs what somebody else wrote, from the menu of the message, by keyboard", async () => {
    const [amara, maeve] = await both();
    await send(maeve, "table 6 loved the mussels");
    const message = amara.locator("[data-message]").filter({ hasText: "table 6 loved the mussels" });
    const menu = message.getByText("More");
    await menu.focus();
    await amara.keyboard.press("Enter");
    const entry = message.getByRole("button", { name: "Log as feedback" });
    await entry.waitFor();
    await amara.keyboard.press("Tab");
    await expect.poll(() => entry.evaluate((element) => element === document.activeElement)).toBe(true);
    await amara.keyboard.press("Enter");
    await amara
      .getByText(/C-\d+ saved/)
      .last()
      .waitFor();
  });

  it("offers people to mention, and shows an answer below what it answers", async () => {
    const tomasz = await open(`?on=${on}&as=tomasz`);
    await field(tomasz).fill("thanks @mae");
    await tomasz.getByRole("option", { name: "@Maeve Brennan" }).waitFor();
    await field(tomasz).press("Enter");
    expect(await field(tomasz).inputValue()).toBe("thanks @Maeve Brennan ");
    await field(tomasz).press("Enter");
    const thanks = tomasz.locator("[data-message]").filter({ hasText: /thanks @?Maeve Brennan/ });
    await thanks.hover();
    await thanks.getByRole("button", { name: "Reply" }).click();
    await send(tomasz, "you saved the evening");
    await tomasz
      .getByRole("region", { name: "Replies to Tomasz Zieliński" })
      .getByText("you saved the evening")
      .waitFor();
  });

  it.each([
    ["light", 1280],
    ["dark", 400],
  ] as const)("is there for everybody: in %s colours, %i pixels wide", async (colorScheme, width) => {
    const mei = await open(`?on=${on}&as=mei`, { colorScheme, width });
    await field(mei).fill("/");
    await mei.getByRole("listbox", { name: "Suggestions" }).getByRole("option").first().waitFor();
    expect(await violations(mei)).toEqual([]);
    await send(mei, `/complaint cake at ${width}`);
    await saved(mei, `cake at ${width}`).getByRole("button", { name: "Change" }).waitFor();
    expect(await violations(mei)).toEqual([]);
    expect(await mei.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await saved(mei, `cake at ${width}`).getByRole("button", { name: "Change" }).click();
    await mei.getByRole("dialog").waitFor();
    expect(await violations(mei)).toEqual([]);
    await mei.keyboard.press("Escape");
    await mei.getByRole("dialog").waitFor({ state: "detached" });
  });
});

it("says on the one platform what it was told on the other: both are one organization", async () => {
  const [slack, teams] = await Promise.all([open("?on=slack&as=rosa"), open("?on=teams&as=rosa")]);
  await send(slack, "/bellhop link");
  const answer = saved(slack, "/bellhop link");
  await answer.waitFor();
  const [, code = ""] = /link ([\w-]+)”/.exec((await answer.textContent()) ?? "") ?? [];
  await send(teams, `/bellhop link ${code}`);
  await messages(teams).getByText("This workspace belongs to Kittiwake Houses already.").waitFor();
});

describe("backstage", () => {
  const panel = (page: Page) => page.getByRole("complementary", { name: "What happened" });

  it("keeps what a platform does not take, says why, and sends it when it works again", async () => {
    const mei = await open("?on=slack&as=mei");
    await mei.getByRole("button", { name: "What happened" }).click();
    const slack = panel(mei).getByRole("combobox", { name: "Slack" });
    await slack.selectOption("says: too many requests");
    await mei.getByText("says: too many requests").first().waitFor({ state: "attached" });
    await send(mei, "/complaint no oat milk left");
    const first = panel(mei).getByRole("listitem").first();
    await first.getByText("waiting", { exact: true }).waitFor();
    await first.getByText("Slack asks to wait").waitFor();
    await slack.selectOption("works");
    await first.getByText("sent", { exact: true }).waitFor();
    await panel(mei)
      .getByText(/^Requests/)
      .click();
    await panel(mei).getByText("ratelimited").first().waitFor();
  });

  it("lets an hour pass, and loads a month, and begins again", async () => {
    const mei = await open("?on=teams&as=mei");
    await send(mei, "/complaint the cake had the wrong name on it");
    await saved(mei, "wrong name").filter({ hasText: "saved" }).waitFor();
    await mei.getByText("Time machine:").locator("..").click();
    await mei.getByRole("button", { name: "In an hour" }).click();
    await mei.getByText("It is now").waitFor();
    await mei.getByRole("button", { name: "Load a busy month" }).click();
    await mei.getByRole("button", { name: "Load it" }).click();
    await mei.getByText("A busy month is there").waitFor();
    await mei.getByRole("button", { name: "Reset" }).click();
    await mei.getByRole("button", { name: "Delete and begin again" }).click();
    await mei.getByText("as it was at the beginning").waitFor();
    await expect.poll(() => messages(mei).count()).toBe(0);
    await send(mei, "/complaint the cake had the wrong name on it");
    await saved(mei, "C-1 saved").waitFor();
  });
});

it("is the same person on the other platform, and somebody of another role, in one click", async () => {
  const page = await open("?on=slack&as=joonas");
  await page.getByRole("heading", { level: 1, name: "# quay-house-desk" }).waitFor();
  await page.getByText("Teams", { exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Quay House front desk › General" }).waitFor();
  expect(await page.getByLabel("You are").locator("option:checked").textContent()).toBe(
    "Joonas Lehtonen, receptionist",
  );
  await page.getByRole("button", { name: "champion" }).click();
  expect(await page.getByLabel("You are").locator("option:checked").textContent()).toBe(
    "Siobhán Daly, service champion",
  );
});

it("shows the Home that Bellhop makes for whoever opens it", async () => {
  const page = await open("?on=slack&as=rosa");
  await page.getByRole("link", { name: "Bellhop Home" }).click();
  await page.getByRole("region", { name: "Home" }).getByRole("heading", { name: "Hello, Rosa Delgado" }).waitFor();
  expect(await violations(page)).toEqual([]);
});
