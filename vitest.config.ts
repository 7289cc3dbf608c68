import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Much of the time is waited for the database: every core is put to work.
    maxWorkers: "100%",
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // What is awaited comes soon; only on a busy machine does it take longer than the usual second.
    expect: { poll: { timeout: 10_000, interval: 20 } },
  },
});
