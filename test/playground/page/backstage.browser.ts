import type { Locator, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DeliveryShown, RequestShown } from "../../../playground/page/controls.ts";
import { violations } from "./axe.ts";
import { type Look, useTabs } from "./tabs.ts";
import { startWorld, type World } from "./world.ts";

const HOUR = 3_600_000;

const delivery = (changes: Partial<DeliveryShown>): DeliveryShown => ({
  id: "1",
  platform: "slack",
  place: "#good-service",
  placeId: "C0SERVICE",
  state: "sent",
  at: Date.now(),
  attempts: 1,
  summary: "C-1 · Complaint · with Amara Okafor",
  ...changes,
});
const request = (changes: Partial<RequestShown>): RequestShown => ({
  number: 1,
  platform: "slack",
  direction: "from the bot",
  at: Date.now(),
  what: "chat.postMessage",
  status: 200,
  milliseconds: 12.3,
  ...changes,
});

describe("what stands beside the chats", () => {
  const tabs = useTabs();
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(async () => {
    await tabs.leave();
    await world.stop();
  });

  const open = async (look: Look = {}): Promise<Page> => {
    const page = await tabs.open(world.url, look);
    await page.getByRole("heading", { level: 1, name: "# harbour-kitchen" }).waitFor();
    return page;
  };
  const clock = (page: Page): Locator => page.getByText("Time machine:").locator("..");
  const status = (page: Page): Locator => page.getByRole("status").filter({ hasText: /\S/ });
  const panel = (page: Page): Locator => page.getByRole("complementary", { name: "What happened" });
  const focused = (page: Page): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.textContent);

  it("moves the clock by keyboard, says what time it is then, and leaves the keyboard where it was", async () => {
    const page = await open();
    await clock(page).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "In an hour" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await status(page).getByText("It is now").waitFor();
    expect(world.backstage.controls().ahead).toBe(HOUR);
    await clock(page).getByText("moved forward").waitFor();
    expect(await page.getByRole("button", { name: "In an hour" }).isVisible()).toBe(false);
    expect(await focused(page)).toContain("Time machine");
  });

  it("moves the clock to any time, and says why not", async () => {
    const page = await open({ expected: /400 \(Bad Request\)/ });
    await clock(page).click();
    await page.getByLabel("Any time").fill("2099-11-27T16:00");
    await page.getByRole("button", { name: "Go there" }).click();
    await expect.poll(() => world.backstage.controls().ahead).toBe(24 * HOUR);

    await world.backstage.reset();
    await clock(page).filter({ hasNotText: "moved forward" }).waitFor();
    await clock(page).click();
    await page.getByLabel("Any time").evaluate((field: HTMLInputElement) => {
      field.min = "";
    });
    await page.getByLabel("Any time").fill("2020-01-01T08:00");
    await page.getByRole("button", { name: "Go there" }).click();
    await status(page).getByText("The clock goes forward only.").waitFor();
  });

  it("closes the time machine with Escape and with a press elsewhere", async () => {
    const page = await open();
    const preset = page.getByRole("button", { name: "Tomorrow 08:55" });
    await clock(page).click();
    await preset.focus();
    await page.keyboard.press("Escape");
    expect(await preset.isVisible()).toBe(false);
    expect(await focused(page)).toContain("Time machine");
    await clock(page).click();
    await page.getByRole("heading", { level: 1 }).click();
    expect(await preset.isVisible()).toBe(false);
  });

  it("lists deliveries with their state and why, as they come, and leads to where they are", async () => {
    const page = await open();
    await page.getByRole("button", { name: "What happened" }).click();
    expect(await focused(page)).toBe("What happened");
    await panel(page).getByText("nothing was sent yet").waitFor();

    const why = "Slack asks for a pause";
    const waiting = delivery({ id: "2", state: "waiting", why, notBefore: Date.now() + HOUR, attempts: 3 });
    const skipped = delivery({
      id: "3",
      platform: "teams",
      place: "Maeve Brennan",
      state: "skipped",
      why: "It is quiet",
    });
    world.happen({ deliveries: [waiting, skipped, delivery({})], requests: [] });
    const entries = panel(page).getByRole("listitem");
    await entries.filter({ hasText: "waiting" }).getByText(`${why} · not before`).waitFor();
    await entries.filter({ hasText: "skipped" }).getByText("It is quiet").waitFor();
    expect(await entries.count()).toBe(3);
    await entries.filter({ hasText: "sent" }).getByRole("button", { name: "#good-service" }).click();
    await page.getByRole("heading", { level: 1, name: "# good-service" }).waitFor();
  });

  it("lists requests in both directions with status and latency", async () => {
    const page = await open();
    const { status: _, ...unanswered } = request({ platform: "teams" });
    world.happen({
      deliveries: [],
      requests: [
        request({ number: 3, status: 429, error: "ratelimited" }),
        request({ number: 2, direction: "to the bot", what: "slash_commands" }),
        unanswered,
      ],
    });
    await page.getByRole("button", { name: "What happened" }).click();
    await panel(page).getByText("Requests (3)").click();
    const entries = panel(page).getByRole("listitem");
    await entries.filter({ hasText: "Porter → Slack" }).getByText("429 · 12 ms").waitFor();
    await entries.getByText("ratelimited").waitFor();
    await entries.filter({ hasText: "Slack → Porter" }).getByText("slash_commands").waitFor();
    await entries.filter({ hasText: "Porter → Teams" }).getByText("no answer").waitFor();
  });

  it("makes a platform fail and work again", async () => {
    const page = await open();
    await page.getByRole("button", { name: "What happened" }).click();
    const slack = panel(page).getByRole("combobox", { name: "Slack" });
    await slack.selectOption("is down");
    await expect.poll(() => world.backstage.controls().faults).toEqual({ slack: "outage", teams: "none" });
    await world.backstage.reset();
    await expect.poll(() => slack.inputValue()).toBe("none");
    await slack.focus();
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
    expect(await focused(page)).toBe("What happened");
  });

  it("asks before it resets, and before it loads a busy month", async () => {
    const page = await open();
    await world.backstage.moveClock({ preset: "in an hour" });
    await clock(page).getByText("moved forward").waitFor();
    const reset = page.getByRole("button", { name: "Reset" });
    const question = page.getByRole("dialog", { name: "Reset the demo?" });
    await reset.click();
    await question.getByRole("button", { name: "Cancel" }).click();
    expect(world.backstage.controls().ahead).toBe(HOUR);
    expect(await focused(page)).toContain("Reset");
    await reset.click();
    await question.getByRole("button", { name: "Delete and begin again" }).click();
    await status(page).getByText("as it was at the beginning").waitFor();
    expect(world.backstage.controls().ahead).toBe(0);

    await page.getByRole("button", { name: "Load a busy month" }).click();
    await page.getByRole("dialog", { name: "Load a busy month?" }).getByRole("button", { name: "Load it" }).click();
    await status(page).getByText("with 321 cases and 54 wins").waitFor();
  });

  it.each([
    ["light", 1200],
    ["dark", 400],
  ] as const)("is there for everybody: in %s colours, %i pixels wide", async (colorScheme, width) => {
    const page = await open({ colorScheme, width });
    world.happen({ deliveries: [delivery({ state: "failed", why: "Nobody there" })], requests: [request({})] });
    await clock(page).click();
    await page.getByRole("button", { name: "Go there" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "What happened" }).click();
    await panel(page).getByText("Nobody there").waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);

    // Where there is no room for both, whoever goes somewhere sees that.
    await panel(page).getByRole("button", { name: "#good-service" }).click();
    await page.getByRole("heading", { level: 1, name: "# good-service" }).waitFor();
    expect(await panel(page).count()).toBe(width === 400 ? 0 : 1);
  });

  it("keeps what was begun, for each person and place", async () => {
    const page = await open();
    const field = page.getByRole("textbox", { name: "Message" });
    await field.fill("soup is off ton");
    await page.getByRole("link", { name: "# good-service" }).click();
    await page.getByRole("heading", { level: 1, name: "# good-service" }).waitFor();
    expect(await field.inputValue()).toBe("");
    await field.fill("well done");
    await page.getByRole("button", { name: "champion" }).click();
    await page.getByText("two families asked").waitFor();
    expect(await field.inputValue()).toBe("");

    await page.getByRole("button", { name: "staff" }).click();
    await expect.poll(() => field.inputValue()).toBe("well done");
    await page.getByRole("link", { name: "# harbour-kitchen" }).click();
    await expect.poll(() => field.inputValue()).toBe("soup is off ton");
    await field.press("Enter");
    await page.getByRole("region", { name: "Messages" }).getByText("soup is off ton").waitFor();
    expect(await field.inputValue()).toBe("");
  });
});
