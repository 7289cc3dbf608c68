import { expect, it } from "vitest";
import { DatabaseUnavailable } from "../../src/kernel/errors.ts";
import { runEach } from "../../src/kernel/jobs.ts";
import { silent } from "../support/database.ts";

const NOW = new Date("2026-06-01T12:00:00Z");
const failing = (error: Error) => async () => Promise.reject(error);

it("does the other jobs when one fails, and says in the log which", async () => {
  const done: string[] = [];
  const log: object[] = [];
  const jobs = {
    first: failing(new Error("odd")),
    second: async (now: Date) => void done.push(now.toISOString()),
  };
  await runEach(jobs, NOW, { ...silent, error: (fields) => void log.push(fields) });
  expect(done).toEqual([NOW.toISOString()]);
  expect(log).toMatchObject([{ job: "first" }]);
});

it("stops when the database is away", async () => {
  const error = new DatabaseUnavailable();
  await expect(runEach({ first: failing(error) }, NOW, silent)).rejects.toBe(error);
});
