import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { startBellhop } from "./start-bellhop.ts";

let bellhop: Awaited<ReturnType<typeof startBellhop>>;
let browser: Browser;
beforeAll(async () => {
  [bellhop, browser] = await Promise.all([startBellhop(), launchChromium()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await bellhop.stop();
});

const open = async (search = ""): Promise<Page> => {
  const page = await browser.newPage();
  await page.goto(bellhop.url + search);
  return page;
};
const messages = (page: Page) => page.getByRole("region", { name: "Messages" }).getByRole("article");

it("takes a complaint from the first keystroke to a card, a change and an undo, with nothing configured", async () => {
  const [amara, maeve] = [await open(), await open("?as=U0MAEVE&in=C0KITCHEN")];
  await amara.getByRole("textbox", { name: "Message" }).fill("/complaint cold soup, table 4 waited 40 min");
  await amara.keyboard.press("Enter");

  const answer = messages(amara).filter({ hasText: "Only you see this" });
  await answer.getByRole("heading", { name: "C-1 saved" }).waitFor();
  await messages(maeve).getByText("cold soup, table 4 waited 40 min").waitFor();
  expect(await messages(maeve).count()).toBe(1);

  await answer.getByRole("button", { name: "Change" }).click();
  const form = amara.getByRole("dialog", { name: "Change C-1" });
  await form.getByRole("textbox").fill("lukewarm soup at table 4");
  await form.getByRole("button", { name: "Save" }).click();
  await messages(maeve).getByText("lukewarm soup at table 4").waitFor();
  expect(await messages(maeve).getByText("(edited)").count()).toBe(1);

  await answer.getByRole("button", { name: "Undo" }).click();
  await messages(maeve).waitFor({ state: "detached" });
  await messages(amara).getByText("C-1 is undone").waitFor();
}, 60_000);
