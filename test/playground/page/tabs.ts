import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchChromium } from "./chromium.ts";

export interface Look {
  readonly colorScheme?: "light" | "dark";
  /** In pixels. */
  readonly width?: number;
  /** What the browser writes of a failure that the test makes on purpose. */
  readonly expected?: RegExp;
}

const HEIGHT = 860;

/**
 * A browser for the tests of a file. Its tabs are used again, for the page comes up in a third of the time where it was
 * before; each test has them for itself. What the browser writes as an error fails the test.
 */
export function useTabs(): { open(address: string, look?: Look): Promise<Page>; leave(): Promise<void> } {
  let browser: Browser;
  const tabs: Page[] = [];
  const expected = new WeakMap<Page, RegExp>();
  const faults: string[] = [];
  let used = 0;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  afterEach(() => expect(faults.splice(0)).toEqual([]));

  const tab = async (): Promise<Page> => {
    const held = tabs[used++];
    if (held) return held;
    // Each in a window of its own: what is behind another is drawn slowly.
    const fresh = await (await browser.newContext()).newPage();
    // As long as a busy machine may take.
    fresh.setDefaultTimeout(40_000);
    fresh.on("pageerror", ({ message }) => faults.push(message));
    fresh.on("console", (said) => {
      if (said.type() === "error" && !expected.get(fresh)?.test(said.text())) faults.push(said.text());
    });
    tabs.push(fresh);
    return fresh;
  };

  return {
    /** The page at this address, in a tab that this test has not used. */
    async open(address, { colorScheme = "light", width = 1200, expected: failure } = {}) {
      const page = await tab();
      expected.delete(page);
      if (failure) expected.set(page, failure);
      await page.setViewportSize({ width, height: HEIGHT });
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      return page;
    },
    /** Leaves the page in every tab: what is stopped then is missed by nobody. */
    async leave() {
      used = 0;
      await Promise.all(tabs.map((page) => page.goto("about:blank")));
    },
  };
}
