import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launchChromium } from "./chromium.ts";
import { startBellhop } from "./start-bellhop.ts";

/** Takes the pictures of the page for the README, with the real Bellhop on it: `node test/playground/page/take-picture.ts`. */
const folder = fileURLToPath(new URL("../../../docs/pictures/", import.meta.url));
const bellhop = await startBellhop();
const browser = await launchChromium();
try {
  await mkdir(folder, { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1180, height: 860 }, deviceScaleFactor: 1.5 });
  for (const platform of ["slack", "teams"]) {
    const page = await context.newPage();
    await page.goto(`${bellhop.url}?on=${platform}`);
    await page.getByRole("button", { name: "Type it for me" }).click();
    await page.keyboard.press("Enter");
    const messages = page.getByRole("region", { name: "Messages" }).getByRole("article");
    await messages.filter({ hasText: "C-1 · Complaint" }).waitFor();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: `${folder}${platform}.png` });
  }
} finally {
  await browser.close();
  await bellhop.stop();
}
