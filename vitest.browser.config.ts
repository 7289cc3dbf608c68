import { defineConfig } from "vitest/config";

/** Tests in a real browser: Debian's `chromium`, or the one that CHROMIUM_PATH names. */
export default defineConfig({
  test: {
    include: ["test/**/*.browser.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    // What is awaited comes soon; only on a busy machine does it take longer than the usual second.
    expect: { poll: { timeout: 20_000, interval: 20 } },
  },
});
