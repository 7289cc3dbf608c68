import { afterAll, onTestFinished, TestRunner } from "vitest";

/**
 * Cleans up after the test that it is called in, or after the file's tests when it is called outside of one; what was
 * registered last comes first.
 */
export function afterwards(clean: () => Promise<void>): void {
  if (TestRunner.getCurrentTest() === undefined) afterAll(clean);
  else onTestFinished(clean);
}
