import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** They need a whole Bolt, of which the bot loads a part. */
const WITH_BOLT = "test/playground/slack/{commands,oauth,socket-mode}.test.ts";

/** They start processes of their own or make databases from nothing, and take as long as all others together. */
const PROCESSES = [
  "test/command-line/*.test.ts",
  "test/database/{embedded,drift}.test.ts",
  "test/playground/bot/demo.test.ts",
  "test/scenarios/crash.test.ts",
];

/** The files of a worker share what they import: loading and compiling the database is half of a file's time. */
const SHARED = { isolate: false };

export default defineConfig({
  test: {
    // Some of the time is waited: for processes to start, for answers that come late on purpose. Twice as many share the cores.
    maxWorkers: 2 * availableParallelism(),
    pool: "threads",
    globalSetup: ["test/support/databases-of-run.ts"],
    setupFiles: ["test/support/seed.ts"],
    // As long as the busiest machine may take: what is awaited comes soon, and nothing here waits that long otherwise.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000, interval: 20 } },
    projects: [
      {
        extends: true,
        test: { name: "bellhop", include: ["test/**/*.test.ts"], exclude: [WITH_BOLT, ...PROCESSES], ...SHARED },
      },
      { extends: true, test: { name: "processes", include: PROCESSES, ...SHARED } },
      { extends: true, test: { name: "with Bolt", include: [WITH_BOLT] } },
    ],
  },
});
