import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../../playground/page/axe.ts";
import { launchChromium } from "../../playground/page/chromium.ts";
import { contrasts } from "../../playground/page/contrast.ts";
import { inns } from "../digest/four-inns.ts";
import { type Given, pagesOf } from "./pages.ts";

/** To be looked at: the pictures of the last run. */
const PICTURES = fileURLToPath(new URL("../../../node_modules/.cache/bellhop-test/pictures/", import.meta.url));

/** A4 at 96 dots per inch, without its margins of 16 mm. */
const A4 = { width: 673, height: 1_002 };
const PHONE = { width: 400, height: 800 };
const DESK = { width: 1_200, height: 900 };

describe("the page of a digest in a browser", () => {
  let browser: Browser;
  let pages: Awaited<ReturnType<typeof pagesOf>>;
  let lea: Awaited<ReturnType<typeof pages.person>>;
  /** Where browsers have gone. */
  const requests: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    pages = await pagesOf(await inns["bad week"]());
    lea = await pages.person(["leader"]);
    await mkdir(PICTURES, { recursive: true });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const own = new URL(pages.at("/")).host;
    expect(requests.splice(0).filter((url) => new URL(url).host !== own)).toEqual([]);
    expect(faults.splice(0).filter((said) => !said.includes("403"))).toEqual([]);
  });

  /** A browser of somebody, in which no page runs a script; unless it is to be measured, which is done by one. */
  const somebody = async (look: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: DESK, ...look });
    const page = await context.newPage();
    page.setDefaultTimeout(40_000);
    page.on("request", (request) => void requests.push(request.url()));
    page.on("console", (said) => void (said.type() === "error" && faults.push(said.text())));
    page.on("pageerror", ({ message }) => void faults.push(message));
    return page;
  };
  const openWith = async (page: Page, { url, number }: Given): Promise<void> => {
    await page.goto(url);
    await page.getByRole("textbox", { name: "Number" }).fill(number);
    await page.getByRole("button", { name: "Show the page" }).click();
    await page.getByRole("heading", { level: 1, name: "Inn" }).waitFor();
  };
  const opened = async (look: BrowserContextOptions = {}): Promise<Page> => {
    const page = await somebody(look);
    await openWith(page, await pages.ask(lea));
    return page;
  };
  const sideways = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const take = (page: Page, name: string) => page.screenshot({ path: `${PICTURES}report-${name}.png`, fullPage: true });

  it("is read by headings, quotes, a table and pictures that say what they show", async () => {
    const page = await opened();
    const headings = await page.getByRole("heading", { level: 2 }).allTextContents();
    expect(headings[0]).toContain("C-");
    expect(headings.at(-1)).toBe("Week by week");
    expect(await page.getByRole("blockquote").first().textContent()).toContain("The soup was *cold*.");
    expect(await page.getByRole("table").getByRole("row").count()).toBe(10);
    const picture = page.getByRole("img", { name: "First contact, week by week: a line whose figures stand below it" });
    expect(await picture.locator("svg path").count()).toBeGreaterThan(0);
    const figures = page.getByRole("figure").filter({ hasText: "First contact" }).getByRole("listitem");
    expect(await figures.count()).toBe(6);
  });

  it.each([
    ["phone", { viewport: PHONE }],
    ["phone-dark", { viewport: PHONE, colorScheme: "dark" }],
    ["dark", { colorScheme: "dark" }],
    ["light", { colorScheme: "light" }],
  ] as const)("fits, can be read and has nothing that is serious for those who do not see: %s", async (name, look) => {
    const page = await opened({ ...look, javaScriptEnabled: true });
    expect(await sideways(page)).toBe(0);
    const found = await page.evaluate(contrasts);
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
    const [r = 0] = (await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).match(/\d+/g) ?? [];
    expect(Number(r) < 64).toBe(name.includes("dark"));
    expect(await violations(page)).toEqual([]);
    await take(page, name);
  });

  it("asks for its number in a way that everybody can answer", async () => {
    const page = await somebody({ viewport: PHONE, colorScheme: "dark", javaScriptEnabled: true });
    await page.goto((await pages.ask(lea)).url);
    expect(await sideways(page)).toBe(0);
    expect((await page.evaluate(contrasts)).filter(({ ratio }) => ratio < 4.5)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await take(page, "number");
  });

  it("prints on A4, dark on white, with nothing cut off at a side", async () => {
    const page = await opened({ colorScheme: "dark", viewport: A4, javaScriptEnabled: true });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await sideways(page)).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
    const found = await page.evaluate(contrasts);
    expect(found.filter(({ ratio }) => ratio < 7)).toEqual([]);
    await take(page, "a4");
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const sheets = [...printed.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]);
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThan(6);
    expect(sheets.every(([width, height]) => width === 595 && height === 842)).toBe(true);
  });

  it("asks once for the number, and shows another person nothing", async () => {
    const page = await opened();
    const { url, number } = await pages.ask(lea);
    await page.goto(url);
    await page.getByRole("heading", { level: 1, name: "Inn" }).waitFor();
    expect(new URL(page.url()).search).toBe("");

    const other = await somebody();
    const asked = await other.goto(url);
    expect(asked?.status()).toBe(403);
    expect(await other.getByRole("heading").allTextContents()).toEqual([
      "This page opens with the number that stands beside its link in your chat with Bellhop.",
    ]);
    await other.getByRole("textbox", { name: "Number" }).fill(number === "0000" ? "1111" : "0000");
    await other.getByRole("button", { name: "Show the page" }).click();
    await other.getByText("That is not the number").waitFor();
    for (const dead of [`${url}A`, url.replace("W45", "W44")]) {
      expect((await other.goto(dead))?.status()).toBe(403);
      expect(await other.locator("main").textContent()).toBe(
        "\nThis link does not open anything any more: ask for a new one in your chat with Bellhop.\n",
      );
    }
  });
});
