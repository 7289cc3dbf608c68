import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launchChromium } from "./chromium.ts";
import { startBellhop } from "./start-bellhop.ts";

/** Takes the picture of the page for the README, with the real Bellhop on it: `node test/playground/page/take-picture.ts`. */
const folder = fileURLToPath(new URL("../../../docs/pictures/", import.meta.url));
const bellhop = await startBellhop();
const browser = await launchChromium();
try {
  const context = await browser.newContext({ viewport: { width: 1180, height: 920 }, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  await page.goto(bellhop.url);
  await page.getByRole("button", { name: "Type it for me" }).click();
  await page.keyboard.press("Enter");
  const messages = page.getByRole("region", { name: "Messages" }).getByRole("article");
  await messages.nth(1).waitFor();
  await page.mouse.move(0, 0);
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}playground.png` });
} finally {
  await browser.close();
  await bellhop.stop();
}
