import { describe, expect, it } from "vitest";
import { ADA, ANA, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Seen } from "../support/stage.ts";

/** The link and the number on what somebody was told. */
function givenOn(seen: Seen | undefined) {
  const [url = ""] = /https?:\/\/[^"\\]+\/reports\/[^"\\]+/.exec(reads(seen)) ?? [];
  const [, number = ""] = /asks for this number: (\d{4})/.exec(reads(seen)) ?? [];
  return { url, number };
}

const send = (url: string, number: string): Promise<Response> =>
  fetch(url, { method: "POST", body: new URLSearchParams({ number }), redirect: "manual" });

describe.each(platforms)("on %s,", (_platform, open) => {
  it("a digest opens as a page for whoever asked, in the browser where they typed the number, and nowhere else", async () => {
    const here = await open();
    // Of a week before it was there an organization has no digest.
    await here.database.query({ text: "UPDATE organization SET created_at = '2020-01-01'", values: [] });
    await here.type(ANA, "/complaint", "cold soup");
    const digest = await here.type(ADA, "/bellhop", "digest last");
    await here.press(ADA, digest.shown, "Page to print");
    await expect.poll(() => reads(here.told(ADA).at(-1))).toContain("The page asks for this number");
    const { url, number } = givenOn(here.told(ADA).at(-1));
    expect(new URL(url).port).toBe(String(here.bot.port));
    for (const person of [ANA, MO]) expect(here.told(person).map(reads).join()).not.toContain("/reports/");

    expect((await fetch(url)).status).toBe(403);
    const admitted = await send(url, number);
    expect(admitted.status).toBe(303);
    const page = new URL(admitted.headers.get("location") ?? "", url);
    const cookie = admitted.headers.get("set-cookie")?.split(";")[0] ?? "";
    const shown = await fetch(page, { headers: { cookie } });
    expect(shown.status).toBe(200);
    expect(await shown.text()).toMatch(/<h1>Harbour · week \d{4}-W\d\d, from /);
    for (const answer of [await fetch(page), await fetch(url), await send(url, number)]) {
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain("Harbour");
    }
  });
});
