import { setTimeout as passed } from "node:timers/promises";
import { expect, test } from "vitest";
import { createDeadline, LATE } from "../../src/kernel/deadline.ts";

const never = (): Promise<never> => new Promise(() => {});

test("work that ends in time is what it comes to, or what it fails with", async () => {
  const inTime = createDeadline(10_000);
  expect(await inTime(Promise.resolve("done"))).toBe("done");
  await expect(inTime(Promise.reject(new Error("no")))).rejects.toThrow("no");
});

test("work that takes too long is late, and goes on", async () => {
  const inTime = createDeadline(20);
  const { promise, resolve } = Promise.withResolvers<string>();
  expect(await inTime(promise)).toBe(LATE);
  resolve("after all");
  expect(await promise).toBe("after all");
});

test("everybody waits equally long, whoever else waits, and however often", async () => {
  const inTime = createDeadline(60);
  const late: string[] = [];
  const wait = (name: string) => inTime(never()).then(() => late.push(name));
  const first = wait("first");
  await passed(30);
  const second = wait("second");
  const third = inTime(passed(5));
  await first;
  expect(late).toEqual(["first"]);
  await Promise.all([second, third]);
  expect(await inTime(never())).toBe(LATE);
});
