import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contrasts } from "./contrast.ts";
import { type Look, useTabs } from "./tabs.ts";
import { startWorld, type World } from "./world.ts";

describe("the page in a browser", () => {
  const tabs = useTabs();
  let world: World;
  let page: Page;

  beforeEach(async () => {
    world = await startWorld();
    page = await open();
  });
  afterEach(async () => {
    await tabs.leave();
    await world.stop();
  });

  const open = async (search = "", look: Look = {}) => {
    const opened = await tabs.open(world.url + search, look);
    await opened.getByRole("heading", { level: 1, name: "#" }).waitFor();
    return opened;
  };
  const field = () => page.getByRole("textbox", { name: "Message" });
  const type = async (text: string) => {
    await field().fill(text);
    await field().press("Enter");
  };
  const messages = (on = page) => on.getByRole("region", { name: "Messages" }).getByRole("article");
  const complain = async () => {
    await type("/complaint cold soup");
    await messages().nth(1).waitFor();
  };
  const privately = () => messages().filter({ hasText: "Only you see this" });
  const card = () => messages().filter({ hasText: "C-1 · Complaint" });
  const dialog = () => page.getByRole("dialog");
  const focused = () => page.evaluate(() => document.activeElement?.textContent);

  it("offers commands while a slash is typed, and takes one by keyboard", async () => {
    await field().fill("/com");
    const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
    expect(await options.allTextContents()).toEqual([
      "/complaint what the customer saidSaves a complaint.",
      "/compliment what the customer likedSaves a compliment.",
    ]);
    await field().press("ArrowDown");
    expect(await options.nth(1).getAttribute("aria-selected")).toBe("true");
    await field().press("Enter");
    expect(await field().inputValue()).toBe("/compliment ");
    expect(await options.count()).toBe(0);
    await page.getByText("/compliment what the customer liked").waitFor();
  });

  it("shows the answer to a command to its author alone, and the card to everybody", async () => {
    const maeve = await open("?as=maeve&in=C0SERVICE");
    await page.getByRole("button", { name: "Type it for me" }).click();
    await field().press("Enter");
    await privately().getByText("C-1 saved: cold soup, table 4 waited 40 min").waitFor();
    await card().waitFor();

    const channel = maeve.getByRole("link", { name: "# harbour-kitchen new" });
    await channel.click();
    await messages(maeve).getByText("C-1 · Complaint").waitFor();
    expect(await messages(maeve).count()).toBe(1);
  });

  it("draws every block", async () => {
    await complain();
    await card().getByRole("heading", { name: "C-1 · Complaint" }).waitFor();
    expect(await card().getByRole("blockquote").textContent()).toBe("<b>cold</b> soup");
    expect(await card().getByRole("listitem").allTextContents()).toEqual(["warm it", "Severity\n2", "Kitchen"]);
    await card().getByText("With @Maeve Brennan until Saturday, 21 November 2026").waitFor();
    await card().getByText("logged in #harbour-kitchen").waitFor();
    expect(await card().getByRole("strong").filter({ hasText: "Warm" }).textContent()).toBe("Warm");
    expect(await card().getByRole("img", { name: "Complaints. Kitchen: Mon 2, Tue 5" }).count()).toBe(1);
    expect(await card().getByRole("table").getByRole("row").allTextContents()).toEqual(["DishSent back", "Soup3"]);
    expect(await card().getByRole("separator").count()).toBe(1);
  });

  it("shows on demand what Slack was really sent", async () => {
    await complain();
    const show = page.getByRole("button", { name: "Show JSON" }).first();
    await show.focus();
    await page.keyboard.press("Enter");
    await dialog().getByText('"action_id": "undo"').waitFor();
    await dialog().getByRole("button", { name: "Done" }).click();
    expect(await focused()).toBe("Show JSON");
  });

  it("shows whatever people write as they wrote it", async () => {
    await type("<img src=x onerror=alert(1)> & *loud*");
    await messages().getByText("<img src=x onerror=alert(1)> & loud").waitFor();
    expect(await messages().locator("img").count()).toBe(0);
  });

  it("opens a form, checks it, shows the app's objections at the field, and goes back where one was", async () => {
    await complain();
    await privately().getByRole("button", { name: "Change" }).click();
    await page.getByRole("dialog", { name: "Change C-1" }).waitFor();
    const question = dialog().getByRole("textbox", { name: "What did the customer say?" });
    const save = dialog().getByRole("button", { name: "Save" });
    expect(await question.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await question.getAttribute("placeholder")).toBe("cold soup");

    await save.click();
    await expect.poll(() => question.getAttribute("aria-invalid")).toBe("true");
    expect(world.bot.heard.filter(({ type: kind }) => kind === "view_submission")).toEqual([]);
    await question.fill("soup");
    await save.click();
    await dialog().getByText("Say a little more.").waitFor();
    expect(await question.getAttribute("aria-invalid")).toBe("true");

    await question.fill("x".repeat(400));
    expect((await question.inputValue()).length).toBe(300);
    await question.fill("lukewarm soup");
    await dialog().getByRole("combobox", { name: "Kind (optional)" }).selectOption("Compliment");
    await save.click();
    await messages().getByText("C-1 changed: lukewarm soup").waitFor();
    await messages().getByText("(edited)").waitFor();
    expect(await dialog().count()).toBe(0);
    expect(await focused()).toBe("Change");
    const submission = world.bot.heard.findLast(({ type: kind }) => kind === "view_submission");
    expect(JSON.stringify(submission)).toContain('"selected_option":{"text":{"type":"plain_text","text":"Compliment"');
  });

  it("closes a form with Escape", async () => {
    await complain();
    await privately().getByRole("button", { name: "Change" }).click();
    await dialog().waitFor();
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    expect(world.slack.modals("U0AMARA")).toEqual([]);
  });

  it("asks before a button that wants to be confirmed, and keeps the keyboard at the message", async () => {
    await complain();
    const undo = privately().getByRole("button", { name: "Undo" });
    await undo.click();
    await page.getByRole("dialog", { name: "Undo C-1?" }).getByRole("button", { name: "Keep" }).click();
    expect(world.bot.heard.filter(({ type: kind }) => kind === "block_actions")).toEqual([]);
    await undo.click();
    await dialog().getByRole("button", { name: "Undo it" }).click();
    await privately().getByText("C-1 is undone").waitFor();
    await card().waitFor({ state: "detached" });
    expect(await focused()).toContain("C-1 is undone");
  });

  it("says what Slack says when the app does not answer", async () => {
    await type("/complaint never");
    await page.getByRole("status").getByText("operation_timeout").waitFor();
    await page.getByRole("button", { name: "Dismiss" }).click();
    expect(await page.getByText("operation_timeout").count()).toBe(0);
  });

  it("says it in the form when one is open", async () => {
    await complain();
    await privately().getByRole("button", { name: "Change" }).click();
    await dialog().getByRole("textbox").fill("lukewarm soup");
    await world.bot.close();
    await dialog().getByRole("button", { name: "Save" }).click();
    await dialog().getByRole("alert").waitFor();
    expect(await dialog().getByRole("textbox").inputValue()).toBe("lukewarm soup");
  });

  it("shows the app's Home", async () => {
    await page.getByRole("link", { name: "Porter Home" }).click();
    await page.getByRole("region", { name: "Home" }).getByRole("heading", { name: "Good morning" }).waitFor();
    await page.getByRole("button", { name: "Change" }).click();
    await page.getByRole("dialog", { name: "Change C-1" }).waitFor();
  });

  it("keeps the keyboard where it was when the places or the Home are drawn anew", async () => {
    await page.getByRole("link", { name: "# good-service" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "# good-service" }).waitFor();
    await world.perform("U0MAEVE", { do: "say", channel: "C0KITCHEN", text: "soup is off" });
    await page.getByRole("link", { name: "# harbour-kitchen new" }).waitFor();
    expect(await focused()).toContain("# good-service");

    await page.getByRole("link", { name: "Porter Home" }).click();
    const home = page.getByRole("region", { name: "Home" });
    await home.getByRole("button", { name: "Change" }).focus();
    await world.perform("U0AMARA", { do: "open home" });
    await expect.poll(() => home.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("lets nobody write where only the app writes", async () => {
    await page.getByRole("link", { name: "Porter messages" }).click();
    await page.getByText("Nobody can write here").waitFor();
    expect(await field().isVisible()).toBe(false);
  });

  it("becomes somebody else, and stays so after a reload", async () => {
    await page.getByLabel("You are").selectOption("Joonas Lehtonen, receptionist");
    await page.getByRole("heading", { level: 1, name: "# quay-house-desk" }).waitFor();
    await page.getByText("the shower in 214 is cold again").waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "# quay-house-desk" }).waitFor();
    expect(await page.getByLabel("You are").locator("option:checked").textContent()).toBe(
      "Joonas Lehtonen, receptionist",
    );
  });

  it("reads new messages out", async () => {
    await world.perform("U0MAEVE", { do: "say", channel: "C0KITCHEN", text: "soup is off" });
    await page.getByText("Maeve Brennan: soup is off").waitFor({ state: "attached" });
  });

  it("says when the playground is gone", async () => {
    page = await open("", { expected: /Failed to load resource: net::ERR_CONNECTION_REFUSED/ });
    await world.stop();
    await page.getByRole("alert").getByText("Not connected").waitFor();
    await type("/complaint cold soup");
    await page.getByRole("status").getByText("Is it still running?").waitFor();
  });

  it("fits a phone", async () => {
    page = await open("", { width: 400 });
    await complain();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
    await privately().getByRole("button", { name: "Change" }).click();
    const box = await page.getByRole("dialog", { name: "Change C-1" }).boundingBox();
    expect(box?.width).toBeLessThan(400);
    expect(await dialog().getByRole("button", { name: "Save" }).isVisible()).toBe(true);
  });

  it.each(["light", "dark"] as const)("can be read by everybody in %s colours", async (colorScheme) => {
    page = await open("", { colorScheme });
    await complain();
    await page.getByRole("button", { name: "Undo" }).first().click();
    const found = await page.evaluate(contrasts);
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });
});
