import { defineConfig } from "vitest/config";

/** Tests in a real browser: Debian's `chromium`, or the one that CHROMIUM_PATH names. */
export default defineConfig({
  test: {
    include: ["test/**/*.browser.ts"],
    globalSetup: ["test/playground/page/build-page.ts"],
    // As long as the slowest machine may take: nothing here waits that long otherwise.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Each has a browser of its own, and waits for it much of the time.
    maxWorkers: 2,
    // What is awaited comes soon; only on a busy machine does it take longer than the usual second.
    expect: { poll: { timeout: 40_000, interval: 20 } },
  },
});
