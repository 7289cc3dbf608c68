import { expect, it } from "vitest";
import { ANA } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads } from "../support/stage.ts";

it.each(platforms)(
  "on %s, what people correct is what the next guess is like, and it is still called a guess",
  async (_platform, open) => {
    const { type, press, submit, form } = await open();
    for (const text of ["the dumbwaiter rattles", "dumbwaiter rattles like a train"]) {
      const saved = await type(ANA, "/complaint", text);
      expect(reads(saved.shown)).toContain("Other (guess)");
      await press(ANA, saved.shown, "Change");
      await expect.poll(() => form(ANA)).toContain(text);
      await submit(ANA, { theme: "facilities" });
    }
    const next = () => type(ANA, "/complaint", "dumbwaiter that rattles");
    await expect.poll(async () => reads((await next()).shown)).toContain("Room and equipment (guess)");
  },
);
