import { defineConfig } from "vitest/config";

/** Tests with Microsoft 365 Agents Playground as the client: somebody else's idea of what Teams sends and takes. */
export default defineConfig({
  test: {
    include: ["test/agents-playground/**/*.agents.ts"],
    globalSetup: ["test/support/databases-of-run.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
