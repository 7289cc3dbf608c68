import { describe, expect, it } from "vitest";
import { privately } from "../../../src/kernel/reply.ts";
import { card, quote, text } from "../../../src/message/card.ts";
import { openWorld } from "./world.ts";

describe("a slash command", () => {
  it("is answered at once, to the person alone, with what was typed as it was typed", async () => {
    await using world = await openWorld();
    const { slack, script, incoming } = world;
    script.handle = async (asked) =>
      privately(card("C-1 saved", text("C-1 saved"), quote("text" in asked ? asked.text : "")));
    const typed = "  cold soup & <b>late</b>  @ben said *sorry* in #dining &amp; <!channel>";
    const outcome = await slack.as("U0ANA").command("C0DINING", "/complaint", typed);
    expect(outcome.shown?.ephemeralFor).toBe("U0ANA");
    expect(outcome.shown?.text).toContain("C-1 saved");
    expect(incoming[0]).toMatchObject({ kind: "command", command: "complaint", text: typed.trim() });
  });
});
