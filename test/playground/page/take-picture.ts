import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { startBellhop } from "./start-bellhop.ts";

/** Takes the pictures of the page for the README, with the real Bellhop on it: `npm run picture`. */
const folder = fileURLToPath(new URL("../../../docs/pictures/", import.meta.url));

const messages = (page: Page) => page.getByRole("region", { name: "Messages" }).getByRole("article");

/** Sends what the person could try first, and waits for the card that everybody sees. */
async function tryIdea(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Type it for me" }).click();
  await page.keyboard.press("Enter");
  await messages(page)
    .filter({ hasNotText: "Only you see this" })
    .filter({ hasText: /C-\d+ ·/ })
    .last()
    .waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${folder}${name}.png` });
}

const pictures: Readonly<Record<string, (browser: Browser, url: string) => Promise<void>>> = {
  async slack(browser, url) {
    const page = await browser.newPage({ viewport: { width: 1180, height: 900 }, deviceScaleFactor: 1.5 });
    await page.goto(`${url}?on=slack&as=amara`);
    await tryIdea(page);
    await take(page, "slack");
  },
  async teams(browser, url) {
    const page = await browser.newPage({ viewport: { width: 1180, height: 900 }, deviceScaleFactor: 1.5 });
    await page.goto(`${url}?on=teams&as=joonas`);
    await tryIdea(page);
    await take(page, "teams");
  },
  async phone(browser, url) {
    const look = { viewport: { width: 400, height: 800 }, deviceScaleFactor: 1.5, colorScheme: "dark" as const };
    const page = await browser.newPage(look);
    await page.goto(`${url}?on=slack&as=seun`);
    await tryIdea(page);
    await take(page, "phone");
  },
  async backstage(browser, url) {
    const page = await browser.newPage({ viewport: { width: 1180, height: 760 }, deviceScaleFactor: 1.5 });
    await page.goto(`${url}?on=slack&as=siobhan`);
    await page.getByRole("button", { name: "What happened" }).click();
    const panel = page.getByRole("complementary", { name: "What happened" });
    await panel.getByRole("combobox", { name: "Slack" }).selectOption("says: too many requests");
    await page.getByRole("textbox", { name: "Message" }).fill("/complaint no room for the pram at the door");
    await page.keyboard.press("Enter");
    await panel.getByText("waiting", { exact: true }).first().waitFor();
    await page.getByText("Time machine:").locator("..").click();
    await take(page, "backstage");
  },
};

const bellhop = await startBellhop();
const browser = await launchChromium();
try {
  await mkdir(folder, { recursive: true });
  for (const picture of Object.values(pictures)) await picture(browser, bellhop.url);
} finally {
  await browser.close();
  await bellhop.stop();
}
