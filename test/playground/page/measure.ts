import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { startBellhop } from "./start-bellhop.ts";

/** Measures the page on this machine, with the real Bellhop behind it: `npm run measure:page`. */
const TRIES = 20;

async function weight(url: string): Promise<number> {
  const html = await (await fetch(url)).text();
  const paths = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = ""]) => path);
  const files = await Promise.all(paths.map(async (path) => (await fetch(new URL(path, url))).bytes()));
  return [new TextEncoder().encode(html), ...files].reduce((sum, file) => sum + gzipSync(file).length, 0);
}

/** Milliseconds from the key that sends a command until its answer stands on the page, the middle one of many. */
async function answerTime(page: Page): Promise<number> {
  const field = page.getByRole("textbox", { name: "Message" });
  const times: number[] = [];
  for (let number = 1; number <= TRIES; number++) {
    await field.fill(`/complaint try ${number} of many`);
    times.push(await page.evaluate(seenAfterEnter, `C-${number} saved`));
    await pause(100);
  }
  return times.sort((a, b) => a - b)[TRIES / 2] ?? 0;
}

/** Runs in the browser: presses Enter, and says how long it takes until the text can be seen. */
function seenAfterEnter(text: string): Promise<number> {
  return new Promise((resolve) => {
    const from = performance.now();
    const observer = new MutationObserver(() => {
      if (!document.querySelector("main")?.textContent.includes(text)) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - from));
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    const enter = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
    document.querySelector("#composer-field")?.dispatchEvent(enter);
  });
}

const browser = await launchChromium();
const from = performance.now();
const bellhop = await startBellhop();
try {
  const page = await browser.newPage();
  for (const platform of ["slack", "teams"]) {
    await page.goto(`${bellhop.url}?on=${platform}`);
    await page.getByRole("textbox", { name: "Message" }).waitFor();
    if (platform === "slack") {
      process.stdout.write(`usable after ${Math.round(performance.now() - from)} ms\n`);
      process.stdout.write(`weighs ${Math.round((await weight(bellhop.url)) / 1_000)} kB, gzipped\n`);
    }
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByRole("button", { name: "Delete and begin again" }).click();
    await page.getByText("as it was at the beginning").waitFor();
    process.stdout.write(`${platform}: answer seen ${Math.round(await answerTime(page))} ms after Enter (median)\n`);
  }
} finally {
  await browser.close();
  await bellhop.stop();
}
