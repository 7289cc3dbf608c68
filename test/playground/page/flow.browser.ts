import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { startBellhop } from "./start-bellhop.ts";
import { type Look, useTabs } from "./tabs.ts";

const tabs = useTabs();
let bellhop: Awaited<ReturnType<typeof startBellhop>>;
beforeAll(async () => {
  bellhop = await startBellhop();
});
afterEach(() => tabs.leave());
afterAll(() => bellhop.stop());

const open = (search = "", look: Look = {}): Promise<Page> => tabs.open(bellhop.url + search, look);
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

describe.each(["slack", "teams"])("with nothing configured, on %s", (on) => {
  it("takes a complaint from the first keystroke to a card, a change and an undo", async () => {
    const [amara, maeve] = await Promise.all([open(`?on=${on}&as=amara`), open(`?on=${on}&as=maeve`)]);
    const cards = messages(maeve).filter({ hasText: "with Amara Okafor" });
    await send(amara, "/complaint cold soup, table 4 waited 40 min");

    const answer = saved(amara, "C-1 saved");
    await answer.getByRole("heading", { name: "C-1 saved" }).waitFor();
    await cards.getByText("cold soup, table 4 waited 40 min").waitFor();
    expect(await cards.count()).toBe(1);

    await answer.getByRole("button", { name: "Change" }).click();
    const form = amara.getByRole("dialog", { name: "Change C-1" });
    const question = form.getByRole("textbox");
    await question.fill("");
    await form.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => question.evaluate((element) => element === document.activeElement)).toBe(true);
    await question.fill("lukewarm soup at table 4");
    await form.getByRole("button", { name: "Save" }).click();
    await cards.getByText("lukewarm soup at table 4").waitFor();
    await cards.getByText("(edited)").waitFor();
    await closeAnyForm(amara);

    await saved(amara, "C-1").getByRole("button", { name: "Undo" }).click();
    await cards.waitFor({ state: "detached" });
  });

  it("logs what somebody else wrote, from the menu of the message", async () => {
    const [amara, maeve] = await Promise.all([open(`?on=${on}&as=amara`), open(`?on=${on}&as=maeve`)]);
    await send(maeve, "table 6 loved the mussels");
    const message = amara.locator("[data-message]").filter({ hasText: "table 6 loved the mussels" });
    await message.hover();
    await message.getByText("More").click();
    await message.getByRole("button", { name: "Log as feedback" }).click();
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

  it("answers a command within 300 ms, as somebody sees it", async () => {
    const seun = await open(`?on=${on}&as=seun`);
    // The machine may be busy with something else for a moment: one answer in time shows that it can be.
    const times: number[] = [];
    for (const what of ["stale bread", "wrong cake", "no milk", "cold toast", "burnt bun"]) {
      await field(seun).fill(`/complaint ${what}`);
      const from = performance.now();
      await field(seun).press("Enter");
      await saved(seun, what).filter({ hasText: "saved" }).waitFor();
      times.push(performance.now() - from);
      if (Math.min(...times) < 300) break;
    }
    expect(Math.min(...times)).toBeLessThan(300);
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
