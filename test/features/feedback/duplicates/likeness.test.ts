import { describe, expect, it } from "vitest";
import { mostAlike, readTraits } from "../../../../src/features/feedback/duplicates/likeness.ts";
import { createPace } from "../../../../src/features/feedback/duplicates/pace.ts";
import hurried from "../../../fixtures/hurried-sentences.json" with { type: "json" };

/** What else is open in the unit. */
const others = Object.values(hurried.check).flat();

const foundAmong = (text: string, texts: readonly string[]): string | undefined =>
  mostAlike(
    readTraits(text),
    texts.map((one) => ({ text: one, traits: readTraits(one) })),
    1,
  )[0]?.text;

describe("the case that a new one is most like", () => {
  it.each([
    ["soup at table 4 was cold and they waited ages", "cold soup, table 4 waited 40 min"],
    ["guest in 212 says the heating is broken again", "heating broken in room 212"],
    ["hot water is out on the third floor", "no hot water on 3rd floor"],
    ["card readers are not working since noon", "card reader down"],
    ["blocked toilet next to the bar", "toilet by the bar is blocked"],
    ["a woman slipped at the entrance, floor was wet", "lady slipped on the wet floor at the entrance"],
    ["lobby wifi drops all the time", "wifi keeps dropping in lobby"],
    ["minibar charged 2 times, guest wants refund", "guest charged twice for minibar"],
    ["the lift is stuck", "lift stuck between floors"],
    ["cant connect to vpn this morning", "vpn not connecting since this morning"],
    ["mrs jones still has no parcel", "parcel for mrs jones never arrived"],
    ["table 9 found a hair in the salad", "hair in the salad table 9"],
    ["la sopa de la mesa 4 estaba fría", "sopa fria en la mesa 4"],
    ["no hay agua caliente en la habitación 212", "sin agua caliente hab 212"],
    ["otra vez se ha parado el ascensor", "ascensor parado entre dos plantas"],
  ])("for %j is %j, alone and among many", (text, like) => {
    expect(foundAmong(text, [like])).toBe(like);
    expect(foundAmong(text, [...others, like])).toBe(like);
  });

  it.each([
    ["heating broken in room 212", "heating broken in room 305"],
    ["cold soup table 4", "cold soup table 9"],
    ["sopa fría en la mesa 4", "sopa fría en la mesa 9"],
    ["el camarero fue muy amable con nosotros", "el camarero se olvidó de lo nuestro"],
    ["waiter was rude", "the waiter forgot our drinks"],
    ["waited 40 min for a table", "waited 20 minutes for the bill"],
    ["chips soggy burger burnt", "burger was great"],
    ["the lift is stuck", "cold soup"],
    ["", "cold soup"],
    ["cold soup", ""],
    ["!!", "??"],
  ])("for %j is not %j", (text, other) => {
    expect(foundAmong(text, [other])).toBeUndefined();
  });

  it("is one of at most three, the most alike first", () => {
    const texts = [
      "lift stuck between floors",
      "the lift is stuck again",
      "the lift is stuck",
      "lift stuck",
      "cold soup",
    ];
    const candidates = [...others, ...texts].map((text) => ({ text, traits: readTraits(text) }));
    const found = mostAlike(readTraits("the lift is stuck again"), candidates, 3).map(({ text }) => text);
    expect(found).toHaveLength(3);
    expect(found[0]).toBe("the lift is stuck again");
    expect(found).not.toContain("cold soup");
  });

  it("is none among none", () => {
    expect(foundAmong("cold soup", [])).toBeUndefined();
  });
});

describe("work that may be left out", () => {
  it("is done one at a time, in its order, and left out when too much of it waits", async () => {
    const pace = createPace();
    const begun: number[] = [];
    let atOnce = 0;
    let most = 0;
    const results = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        pace(async () => {
          begun.push(at);
          atOnce += 1;
          most = Math.max(most, atOnce);
          await Promise.resolve();
          atOnce -= 1;
          return at;
        }),
      ),
    );
    expect(most).toBe(1);
    expect(begun).toEqual(Array.from({ length: 20 }, (_, at) => at));
    expect(results.slice(20)).toEqual(Array.from({ length: 10 }, () => undefined));
  });

  it("goes on after work that failed", async () => {
    const pace = createPace();
    await expect(pace(() => Promise.reject(new Error("The database is gone.")))).rejects.toThrow("gone");
    expect(await pace(async () => "done")).toBe("done");
  });
});
